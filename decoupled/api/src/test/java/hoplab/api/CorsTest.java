package hoplab.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ThePage.class)
class CorsTest {
  private static final String USER = "/api/user/u00042";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  @Test
  void approvesThePageAndShowsItTheTimes() {
    Response answer = given().header("Origin", ThePage.ORIGIN).get(USER);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header(ALLOWED)).isEqualTo(ThePage.ORIGIN);
    assertThat(answer.header("Access-Control-Expose-Headers"))
        .contains("Server-Timing", "X-Request-Id");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
    assertThat(answer.header("Timing-Allow-Origin")).isEqualTo(ThePage.ORIGIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/user/u10001", "/api/user/nobody", "/no/such/route"})
  void letsThePageReadRefusalsToo(String path) {
    Response answer = given().header("Origin", ThePage.ORIGIN).get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.header(ALLOWED)).isEqualTo(ThePage.ORIGIN);
  }

  @Test
  void answersAPreflightOfThePageAndSaysHowLongItHolds() {
    Response answer = preflight(ThePage.ORIGIN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header(ALLOWED)).isEqualTo(ThePage.ORIGIN);
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("7200");
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET", "POST");
    assertThat(answer.header("Access-Control-Allow-Headers")).contains("X-Request-Id");
  }

  @Test
  void letsThePageSendABearerToken() {
    Response answer = preflight(ThePage.ORIGIN, "authorization");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
    assertThat(
            given()
                .header("Origin", ThePage.ORIGIN)
                .header("Authorization", "Bearer of-nobody")
                .get(USER)
                .statusCode())
        .as("nobody signs in yet")
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "null",
        "*",
        "http://page.example",
        "http://page.example:80801",
        "http://page.example:8080.evil.example",
        "https://page.example:8080",
        "http://sub.page.example:8080",
        "http://PAGE.example:8080",
        "http://page.example:8080/",
        "http://page.example:8080, http://evil.example"
      })
  void approvesNobodyElse(String origin) {
    for (Response answer :
        new Response[] {given().header("Origin", origin).get(USER), preflight(origin)}) {
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.header(ALLOWED)).isNull();
      assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
      assertThat(answer.body().asString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ThePage.ORIGIN, "http://evil.example", ""})
  void neverApprovesEveryoneAndKeepsCachesApart(String origin) {
    Headers head =
        (origin.isEmpty() ? given() : given().header("Origin", origin)).get(USER).headers();
    assertThat(head.toString()).doesNotContain("*");
    assertThat(head.getValue("Vary")).isEqualTo("Origin");
  }

  private static Response preflight(String origin) {
    return preflight(origin, "x-request-id");
  }

  private static Response preflight(String origin, String headers) {
    return given()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", headers)
        .options(USER);
  }
}
