package hoplab.users;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.SeededShop;
import hoplab.contract.User;
import hoplab.gate.ApiKey;
import hoplab.gate.TestKey;
import hoplab.store.RoundTrips;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestKey.class)
class UserServiceTest {
  @Test
  void fetchesAUserWithExactlyOneRoundTrip() {
    assertThat(RoundTrips.of(() -> get("/user/u00042"))).hasSize(1);
    User known = SeededShop.user(42);
    assertThat(get("/user/u00042").jsonPath().getString("name")).isEqualTo(known.name());
  }

  @Test
  void saysThatNobodyIsThere() {
    for (String path : new String[] {"/user/u10001", "/user/nobody"}) {
      assertThat(get(path).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void sendsWhoeverHasNoKeyAwayBeforeAskingTheDatabase() {
    assertThat(RoundTrips.of(() -> given().get("/user/u00042"))).isEmpty();
  }

  private static Response get(String path) {
    return given().header(ApiKey.HEADER, TestKey.TEXT).get(path);
  }
}
