package hoplab.allin;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AllInPageTest {
  @Test
  void servesThePageAndWhatItNeeds() {
    Response page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.header("Server-Timing")).startsWith("db;dur=0.000");
    for (String part : new String[] {"page.js", "page.css"}) {
      assertThat(page.body().asString()).contains(part);
      assertThat(get("/" + part).statusCode()).isEqualTo(200);
    }
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
    assertThat(get("/").body().asString()).contains("<h1>Shop: All-in</h1>");
  }

  @Test
  void tellsThePageThatTheApiIsOnItsOwnOrigin() {
    assertThat(get("/settings.json").body().asString())
        .isEqualTo("{\"apiOrigin\":\"\",\"dashboardShapedBy\":\"server\",\"signIn\":\"session\"}");
  }
}
