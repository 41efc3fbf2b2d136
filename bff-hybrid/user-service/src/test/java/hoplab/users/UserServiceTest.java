package hoplab.users;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.SeededShop;
import hoplab.contract.User;
import hoplab.gate.ApiKey;
import hoplab.gate.TestKey;
import hoplab.signin.Account;
import hoplab.store.RoundTrips;
import hoplab.token.TestKeys;
import hoplab.token.TokenMint;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestKey.class)
@QuarkusTestResource(TestKeys.class)
class UserServiceTest {
  @Inject TokenMint mint;
  @Inject EntityManager data;

  @Test
  void fetchesAUserWithExactlyOneRoundTrip() {
    assertThat(RoundTrips.of(() -> get("/user/u00042"))).hasSize(1);
    User known = SeededShop.user(42);
    assertThat(get("/user/u00042").jsonPath().getString("name")).isEqualTo(known.name());
  }

  @Test
  void mapsUsersAndTheirAccountsAndNoOrders() {
    assertThat(data.getMetamodel().getEntities().stream().map(EntityType::getName))
        .containsExactlyInAnyOrder("UserRow", "AccountRow");
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

  @Test
  void showsAUserNobodyElseAndAsksTheDatabaseForNothing() {
    Account user = new Account("u00042", false);
    assertThat(asked(user, "user-service").get("/user/u00042").statusCode()).isEqualTo(200);
    assertThat(RoundTrips.of(() -> asked(user, "user-service").get("/user/u00043"))).isEmpty();
    assertThat(asked(user, "user-service").get("/user/u00043").statusCode()).isEqualTo(403);
    assertThat(asked(user, "order-service").get("/user/u00042").statusCode()).isEqualTo(401);
    assertThat(bff().get("/user/u00042").statusCode()).isEqualTo(401);
    assertThat(bff().get("/nowhere").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/user;x/u00042",
        "/user%3Bx/u00042",
        "/user/u00042;x",
        "/user/u00042%3Bx",
        "/;x/user/u00042",
        "/%3Bx/user/u00042",
        "/q/health/ready;/user/u00042",
        "/q/health/ready%3B/../user/u00042;"
      })
  void findsNothingBehindASemicolon(String path) {
    for (Account asker : List.of(new Account("u00042", false), new Account("staff", true))) {
      RequestSpecification request = asked(asker, "user-service").urlEncodingEnabled(false);
      assertThat(RoundTrips.of(() -> assertThat(request.get(path).statusCode()).isIn(403, 404)))
          .isEmpty();
    }
    assertThat(bff().urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(401);
  }

  @Test
  void saysThatItIsReadyAfterOneRoundTripAndNothingElseOfItself() {
    assertThat(RoundTrips.of(() -> bff().get("/q/health/ready"))).hasSize(1);
    Response answer = bff().get("/q/health/ready");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.jsonPath().getMap(""))
        .isEqualTo(
            Map.of("status", "UP", "checks", List.of(Map.of("name", "database", "status", "UP"))));
    for (String path : List.of("/q/health", "/q/health/live", "/q/health/started")) {
      assertThat(bff().get(path).statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void tellsTheBffWhosePasswordItIs() {
    assertThat(signIn("u00042", "shop-42").body().asString())
        .isEqualTo("{\"user\":\"u00042\",\"staff\":false}");
    assertThat(signIn("staff", "shop-staff").body().asString())
        .isEqualTo("{\"user\":\"staff\",\"staff\":true}");
    for (String user : new String[] {"u00041", "u00000", "'", "\\u0000"}) {
      Response answer = signIn(user, "shop-42");
      assertThat(answer.statusCode()).as(user).isEqualTo(401);
      assertThat(answer.body().asString()).isEqualTo("Unauthorized");
    }
    assertThat(bff().contentType("application/json").body("{}").post("/sign-in").statusCode())
        .isEqualTo(400);
    assertThat(given().contentType("application/json").body("{}").post("/sign-in").statusCode())
        .as("without the key")
        .isEqualTo(401);
  }

  private static Response signIn(String user, String password) {
    String body = "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password);
    return bff().contentType("application/json").body(body).post("/sign-in");
  }

  private Response get(String path) {
    return asked(new Account("staff", true), "user-service").get(path);
  }

  private RequestSpecification asked(Account by, String service) {
    return bff()
        .header(
            "Authorization", "Bearer " + mint.mint(by.identity(), service).await().indefinitely());
  }

  private static RequestSpecification bff() {
    return given().header(ApiKey.HEADER, TestKey.TEXT);
  }
}
