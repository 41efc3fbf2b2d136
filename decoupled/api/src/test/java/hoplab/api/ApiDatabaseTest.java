package hoplab.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.SeededShop;
import hoplab.contract.SignIn;
import hoplab.contract.UserId;
import hoplab.store.OneConnection;
import hoplab.store.RoundTrips;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDatabaseTest {
  @Inject AgroalDataSource database;

  private Map<String, String> credentials;

  @BeforeEach
  void signIn() throws IOException {
    URI api = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    credentials = SignIn.BEARER.at(api, SignIn.STAFF);
  }

  @Test
  void fetchesAUserAndTheOrdersWithOneRoundTripEach() {
    assertThat(RoundTrips.of(() -> get("/api/user/u00042"))).hasSize(1);
    assertThat(RoundTrips.of(() -> get("/api/user/u00042/orders"))).hasSize(1);
  }

  @Test
  void asksTwiceOnlyWhereThereAreNoOrders() {
    String without =
        UserId.of(
                IntStream.rangeClosed(1, SeededShop.USERS)
                    .filter(n -> SeededShop.orders(n).isEmpty())
                    .findFirst()
                    .orElseThrow())
            .text();
    assertThat(RoundTrips.of(() -> get("/api/user/" + without + "/orders"))).hasSize(2);
    assertThat(get("/api/user/" + without + "/orders").body().asString()).isEqualTo("[]");
  }

  @Test
  void knowsNoOrdersOfNobody() {
    assertThat(get("/api/user/u10001/orders").statusCode()).isEqualTo(404);
    assertThat(get("/api/user/u10001/orders").body().asString()).isEqualTo("User not found");
  }

  @Test
  void drawsAStatementWithTwoRoundTrips() {
    assertThat(RoundTrips.of(() -> post("/api/user/u00042/statement?months=3"))).hasSize(2);
  }

  /** Sixty months: what is drawn takes far longer than what is read. */
  @Test
  void givesItsConnectionBackBeforeTheStatementIsDrawn() throws SQLException {
    post("/api/user/u00042/statement?months=60");
    assertThat(
            OneConnection.longestWait(database, () -> post("/api/user/u00042/statement?months=60")))
        .isLessThan(0.4);
  }

  @Test
  void fetchesAUserAsBeforeWhileTheOrdersFail() throws SQLException {
    run("alter table orders rename to orders_gone");
    try {
      assertThat(get("/api/user/u00042").statusCode()).isEqualTo(200);
      Response orders = get("/api/user/u00042/orders");
      assertThat(orders.statusCode()).isEqualTo(500);
      assertThat(orders.body().asString()).isEqualTo("Internal Server Error");
    } finally {
      run("alter table orders_gone rename to orders");
    }
    assertThat(get("/api/user/u00042/orders").statusCode()).isEqualTo(200);
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(sql);
    }
  }

  private Response get(String path) {
    return given().headers(credentials).get(path);
  }

  private Response post(String path) {
    return given().headers(credentials).post(path);
  }
}
