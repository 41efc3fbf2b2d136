package hoplab.orders;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.Months;
import hoplab.contract.SeededShop;
import hoplab.contract.User;
import hoplab.gate.ApiKey;
import hoplab.gate.TestKey;
import hoplab.signin.Account;
import hoplab.statement.Statement;
import hoplab.store.OneConnection;
import hoplab.store.RoundTrips;
import hoplab.token.TestKeys;
import hoplab.token.TokenMint;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestKey.class)
@QuarkusTestResource(TestKeys.class)
class OrderServiceTest {
  private static final User USER = SeededShop.user(42);

  @Inject TokenMint mint;
  @Inject EntityManager data;
  @Inject AgroalDataSource database;

  @Test
  void listsOrdersWithExactlyOneRoundTrip() {
    assertThat(RoundTrips.of(() -> bff().get("/user/u00042/orders"))).hasSize(1);
    assertThat(bff().get("/user/u00042/orders").jsonPath().getList("id"))
        .hasSameSizeAs(SeededShop.orders(42))
        .isNotEmpty();
  }

  @Test
  void knowsNoUsersSoNobodyHasNoOrders() {
    assertThat(bff().get("/user/u10001/orders").body().asString()).isEqualTo("[]");
    assertThat(bff().get("/user/nobody/orders").statusCode()).isEqualTo(404);
  }

  @Test
  void mapsOrdersAndNoUsers() {
    assertThat(data.getMetamodel().getEntities().stream().map(EntityType::getName))
        .containsExactlyInAnyOrder("OrderRow");
  }

  @Test
  void drawsTheSameStatementAsEveryOtherVariant() {
    Response answer = bff().contentType("application/json").body(USER).post(statement("12"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().asByteArray())
        .isEqualTo(Statement.pdf(USER, SeededShop.orders(42), new Months(12)));
  }

  /** Sixty months: what is drawn takes far longer than what is read. */
  @Test
  void givesItsConnectionBackBeforeTheStatementIsDrawn() throws SQLException {
    RequestSpecification request = bff().contentType("application/json").body(USER);
    request.post(statement("60"));
    assertThat(
            OneConnection.longestWait(
                database,
                () -> bff().contentType("application/json").body(USER).post(statement("60"))))
        .isLessThan(0.4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "[]", "{\"id\":\"u00042\"}", "not json"})
  void refusesAStatementForNobody(String body) {
    assertThat(bff().contentType("application/json").body(body).post(statement("12")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void refusesAStatementForSomebodyElseOrOverNoTime() {
    RequestSpecification request = bff().contentType("application/json").body(SeededShop.user(7));
    assertThat(request.post(statement("12")).statusCode()).isEqualTo(400);
    assertThat(bff().contentType("application/json").body(USER).post(statement("0")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void showsAUserNobodyElsesOrders() {
    Account user = new Account("u00042", false);
    assertThat(asked(user, "order-service").get("/user/u00042/orders").statusCode()).isEqualTo(200);
    assertThat(asked(user, "order-service").get("/user/u00043/orders").statusCode()).isEqualTo(403);
    assertThat(asked(user, "user-service").get("/user/u00042/orders").statusCode()).isEqualTo(401);
  }

  @Test
  void saysThatItIsReadyAfterOneRoundTrip() {
    RequestSpecification key = given().header(ApiKey.HEADER, TestKey.TEXT);
    assertThat(
            RoundTrips.of(() -> assertThat(key.get("/q/health/ready").statusCode()).isEqualTo(200)))
        .hasSize(1);
    assertThat(given().header(ApiKey.HEADER, TestKey.TEXT).get("/user/u00042/orders").statusCode())
        .isEqualTo(401);
  }

  private RequestSpecification bff() {
    return asked(new Account("staff", true), "order-service");
  }

  private RequestSpecification asked(Account by, String service) {
    return given()
        .header(ApiKey.HEADER, TestKey.TEXT)
        .header(
            "Authorization", "Bearer " + mint.mint(by.identity(), service).await().indefinitely());
  }

  private static String statement(String months) {
    return "/user/u00042/statement?months=" + months;
  }
}
