package hoplab.allin;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.Dashboard;
import hoplab.contract.SeededShop;
import hoplab.contract.SignIn;
import hoplab.contract.User;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AllInPageTest {
  private static final List<String> PARTS =
      List.of(
          "/design.css",
          "/page.css",
          "/settings.json",
          "/document.js",
          "/ask.js",
          "/view.js",
          "/timing.js",
          "/frame.js",
          "/waterfall.js");

  @Test
  void servesThePageAndWhatItNeeds() {
    Response page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(page.header("Server-Timing")).startsWith("db;dur=0.000");
    for (String part : PARTS) {
      assertThat(page.body().asString()).contains("\"" + part + "\"");
      assertThat(get(part).statusCode()).as(part).isEqualTo(200);
    }
  }

  @Test
  void rendersTheDashboardOfWhoAsksIntoTheDocument() {
    Response page = signedIn("u00042").get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("Server-Timing")).doesNotStartWith("db;dur=0.000");
    User user = SeededShop.user(42);
    assertThat(page.body().asString())
        .contains(user.email(), "member since <span id=\"since\">" + user.memberSince())
        .contains("<b id=\"asker\">u00042</b>", "data-user=\"u00042\"");
    assertThat(page.body().asString().split("<tr><td>", -1)).hasSize(1 + Dashboard.LATEST);
  }

  @Test
  void showsNobodyTheDataOfAnother() {
    Response page = signedIn("u00042").get("/?id=u00043");
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.body().asString())
        .contains("another user&#39;s data")
        .doesNotContain(SeededShop.user(43).email());
    assertThat(signedIn("staff").get("/?id=u00043").body().asString())
        .contains(SeededShop.user(43).email());
  }

  @Test
  void asksWhoeverHasNotSignedInToDoSo() {
    Response page = get("/?id=u00042");
    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.body().asString())
        .contains("<form id=\"sign-in\">", "<form id=\"search\" action=\"/\" hidden>")
        .doesNotContain(SeededShop.user(42).email());
  }

  @Test
  void saysWhoIsNotThereAndRunsNothingThatWasTyped() {
    Response page = signedIn("staff").queryParam("id", "\"><script>x</script>").get("/");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body().asString())
        .contains("<p id=\"failure\" role=\"alert\">User not found.</p>")
        .doesNotContain("<script>");
    assertThat(signedIn("staff").get("/?id=u10001").statusCode()).isEqualTo(404);
  }

  @Test
  void letsThePageRunItsOwnScriptsAndNobodyFrameIt() {
    for (String file : new String[] {"/", "/index.html", "/page.js", "/settings.json", "/none"}) {
      Response answer = get(file);
      assertThat(answer.header("Content-Security-Policy"))
          .isEqualTo(
              "default-src 'self'; img-src 'self' data:; connect-src 'self' ; object-src 'none';"
                  + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }
    assertThat(get("/api/none").header("Content-Security-Policy")).isNull();
  }

  @Test
  void saysWhichPatternItIs() {
    assertThat(get("/").body().asString())
        .contains("<span class=\"mark all-in\"></span>All-in</h1>");
  }

  @Test
  void tellsThePageThatTheApiIsOnItsOwnOrigin() {
    assertThat(get("/settings.json").body().asString())
        .isEqualTo(
            "{\"apiOrigin\":\"\",\"dashboardShapedBy\":\"server\",\"signIn\":\"session\","
                + "\"framedBy\":\"\"}");
  }

  private static RequestSpecification signedIn(String who) {
    String cookie =
        given()
            .header(SignIn.PAGE_HEADER, SignIn.PAGE)
            .contentType("application/json")
            .body("{\"user\":\"%s\",\"password\":\"%s\"}".formatted(who, SignIn.password(who)))
            .post(SignIn.PATH)
            .header("Set-Cookie");
    return given().header("Cookie", cookie.split(";", 2)[0]);
  }
}
