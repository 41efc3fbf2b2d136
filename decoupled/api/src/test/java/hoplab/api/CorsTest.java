package hoplab.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.SignIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CorsTest {
  private static final String USER = "/api/user/u00042";
  private static final String SIGN_IN = "{\"user\":\"%s\",\"password\":\"%s\"}";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  private Map<String, String> credentials;

  @BeforeEach
  void signIn() throws IOException {
    URI api = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    credentials = SignIn.BEARER.at(api, SignIn.STAFF);
  }

  @Test
  void approvesThePageAndShowsItTheTimes() {
    Response answer = given().headers(credentials).header("Origin", ThePage.ORIGIN).get(USER);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header(ALLOWED)).isEqualTo(ThePage.ORIGIN);
    assertThat(answer.header("Access-Control-Expose-Headers"))
        .contains("Server-Timing", "X-Request-Id", "Retry-After");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
    assertThat(answer.header("Timing-Allow-Origin")).isEqualTo(ThePage.ORIGIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/user/u10001", "/api/user/nobody", "/no/such/route"})
  void letsThePageReadRefusalsToo(String path) {
    Response answer = given().headers(credentials).header("Origin", ThePage.ORIGIN).get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.header(ALLOWED)).isEqualTo(ThePage.ORIGIN);
  }

  @Test
  void letsThePageReadThatItHasToSignInMayNotOrHasToWait() throws IOException {
    assertReadable(given(), 401, USER);
    URI api = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    Map<String, String> user = SignIn.BEARER.at(api, "u00041");
    assertReadable(given().headers(user), 403, USER);
    Response answer = null;
    for (int k = 0; k < 6; k++) {
      answer = signIn("u00040", "wrong");
      assertThat(answer.header(ALLOWED)).isEqualTo(ThePage.ORIGIN);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isNotNull();
  }

  @Test
  void tellsNobodyToKeepAToken() {
    Response answer = signIn("u00039", "shop-39");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Set-Cookie")).isNull();
    assertThat(answer.body().asString())
        .matches("\\{\"token\":\"[^\"]+\",\"expiresInSeconds\":900}");
  }

  private static Response signIn(String user, String password) {
    return given()
        .header("Origin", ThePage.ORIGIN)
        .contentType("application/json")
        .body(SIGN_IN.formatted(user, password))
        .post(SignIn.PATH);
  }

  private static void assertReadable(RequestSpecification request, int status, String path) {
    Response answer = request.header("Origin", ThePage.ORIGIN).get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.header(ALLOWED)).isEqualTo(ThePage.ORIGIN);
    assertThat(answer.header("Vary")).isEqualTo("Origin");
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
        new Response[] {staff().header("Origin", origin).get(USER), preflight(origin)}) {
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
        (origin.isEmpty() ? staff() : staff().header("Origin", origin)).get(USER).headers();
    assertThat(head.toString()).doesNotContain("*");
    assertThat(head.getValue("Vary")).isEqualTo("Origin");
  }

  private RequestSpecification staff() {
    return given().headers(credentials);
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
