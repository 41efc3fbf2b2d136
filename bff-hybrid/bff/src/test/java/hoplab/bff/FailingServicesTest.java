package hoplab.bff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.SignIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(FakeServices.class)
class FailingServicesTest {
  static Stream<String> failures() {
    return Stream.of(
        "u00500",
        "u00502",
        "u00504",
        "u00400",
        "u00401",
        "u00403",
        "u00405",
        "u00409",
        "u00415",
        "u00429",
        "u00302",
        "u00307",
        FakeServices.NO_ADDRESS,
        FakeServices.PAGE,
        FakeServices.NONSENSE,
        FakeServices.TORN);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void saysNothingAboutWhatFailedBehindIt(String id) throws Exception {
    assertFailed(Bff.get("/api/user/" + id));
    assertFailed(Bff.get("/api/user/" + id + "/dashboard"));
    assertFailed(Bff.post("/api/user/" + id + "/statement?months=12"));
  }

  @Test
  void failsWhenOnlyTheOrdersFail() throws Exception {
    assertFailed(Bff.get("/api/user/" + FakeServices.ORDERS_FAILED + "/dashboard"));
    assertFailed(Bff.post("/api/user/" + FakeServices.ORDERS_FAILED + "/statement?months=12"));
  }

  @Test
  void doesNotWaitForeverForAServiceThatIsSilent() throws Exception {
    assertFailed(Bff.get("/api/user/" + FakeServices.SILENT));
  }

  @Test
  void passesOnThatAServiceIsOverloaded() throws Exception {
    assertOverloaded(Bff.get("/api/user/u00503"));
    assertOverloaded(Bff.get("/api/user/u00503/dashboard"));
    assertOverloaded(Bff.get("/api/user/" + FakeServices.ORDERS_OVERLOADED + "/dashboard"));
    assertOverloaded(Bff.post("/api/user/u00503/statement?months=12"));
    assertOverloaded(
        Bff.post("/api/user/" + FakeServices.ORDERS_OVERLOADED + "/statement?months=12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/user/u00404", "/api/user/u00404/dashboard"})
  void passesOnThatNobodyIsThere(String path) throws Exception {
    HttpResponse<String> answer = Bff.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("User not found");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain");
  }

  @Test
  void tellsAServiceThatFailsFromAWrongPassword() throws Exception {
    assertThat(signIn("u00401")).isEqualTo(401);
    assertThat(signIn("u00503")).isEqualTo(503);
    for (String user :
        new String[] {"u00500", "u00403", "u00302", FakeServices.NO_ADDRESS, FakeServices.TORN}) {
      assertThat(signIn(user)).as(user).isEqualTo(500);
    }
  }

  private static int signIn(String user) {
    return given()
        .header(SignIn.PAGE_HEADER, SignIn.PAGE)
        .contentType("application/json")
        .body("{\"user\":\"%s\",\"password\":\"x\"}".formatted(user))
        .post(SignIn.PATH)
        .statusCode();
  }

  private static void assertFailed(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("Internal Server Error");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain");
    Bff.assertNoSecret(answer);
  }

  private static void assertOverloaded(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(503);
    assertThat(answer.body()).isEqualTo("Service Unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    Bff.assertNoSecret(answer);
  }
}
