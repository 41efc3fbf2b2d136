package hoplab.web;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TheApi.class)
class WebTest {
  @Test
  void servesThePageAndWhatItNeeds() {
    Response page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.header("X-Request-Id")).isNotEmpty();
    for (String part : new String[] {"page.js", "page.css"}) {
      assertThat(page.body().asString()).contains(part);
      assertThat(get("/" + part).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void letsThePageAskTheApiAndOneOriginFrameIt() {
    assertThat(get("/").header("Content-Security-Policy"))
        .contains("; connect-src 'self' " + TheApi.ORIGIN + ";")
        .endsWith("; frame-ancestors " + TheApi.FRAMED_BY);
    assertThat(get("/page.js").header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void saysWhichPatternItIs() {
    assertThat(get("/").body().asString())
        .contains("<span class=\"mark decoupled\"></span>Decoupled</h1>");
  }

  @Test
  void tellsThePageWhereTheApiIsAndThatItShapesTheDashboardItself() {
    assertThat(get("/settings.json").body().asString())
        .isEqualTo(
            "{\"apiOrigin\":\""
                + TheApi.ORIGIN
                + "\",\"dashboardShapedBy\":\"client\",\"signIn\":\"bearer\",\"framedBy\":\""
                + TheApi.FRAMED_BY
                + "\"}");
  }

  @Test
  void hasNoApiOfItsOwn() {
    assertThat(get("/api/user/u00042").statusCode()).isEqualTo(404);
  }
}
