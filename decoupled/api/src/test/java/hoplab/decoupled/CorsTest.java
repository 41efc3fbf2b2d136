package hoplab.decoupled;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PageOrigin.class)
class CorsTest {
  private static final String USER = "/api/user/u00042";
  private static final String ALLOW = "Access-Control-Allow-Origin";

  @Test
  void letsThePagesOwnOriginReadAnswers() {
    Response answer = given().header("Origin", PageOrigin.ORIGIN).get(USER);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header(ALLOW)).isEqualTo(PageOrigin.ORIGIN);
    assertThat(answer.header("Access-Control-Expose-Headers"))
        .contains("Server-Timing", "X-Request-Id");
    assertThat(answer.header("Timing-Allow-Origin")).isEqualTo(PageOrigin.ORIGIN);
  }

  @Test
  void answersThePagesPreflightForTwoHours() {
    Response answer =
        given()
            .header("Origin", PageOrigin.ORIGIN)
            .header("Access-Control-Request-Method", "GET")
            .header("Access-Control-Request-Headers", "x-request-id")
            .options(USER);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header(ALLOW)).isEqualTo(PageOrigin.ORIGIN);
    assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("7200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "http://127.0.0.1:3001",
        "https://127.0.0.1:3000",
        "http://127.0.0.1:3000.evil.example",
        "null"
      })
  void approvesNoOtherOrigin(String origin) {
    Response answer = given().header("Origin", origin).get(USER);
    assertThat(answer.header(ALLOW)).isNull();
    Response preflight =
        given()
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "GET")
            .options(USER);
    assertThat(preflight.header(ALLOW)).isNull();
  }
}
