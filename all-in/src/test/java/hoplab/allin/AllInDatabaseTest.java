package hoplab.allin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.SignIn;
import hoplab.store.OneConnection;
import hoplab.store.RoundTrips;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AllInDatabaseTest {
  @Inject AgroalDataSource database;

  private Map<String, String> credentials;

  @BeforeEach
  void signIn() throws IOException {
    URI api = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    credentials = SignIn.SESSION.at(api, SignIn.STAFF);
  }

  @Test
  void fetchesAUserWithOneRoundTrip() {
    assertThat(RoundTrips.of(() -> get("/api/user/u00042"))).hasSize(1);
  }

  @Test
  void showsADashboardAndAStatementWithTwo() {
    assertThat(RoundTrips.of(() -> get("/api/user/u00042/dashboard"))).hasSize(2);
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
  void asksNothingForIdsAndMonthsThatCannotBe() {
    assertThat(RoundTrips.of(() -> get("/api/user/x"))).isEmpty();
    assertThat(RoundTrips.of(() -> post("/api/user/u00042/statement?months=0"))).isEmpty();
  }

  @Test
  void saysNothingAboutADatabaseThatFails() throws SQLException {
    run("alter table users rename to users_gone");
    try {
      Response answer = get("/api/user/u00042");
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.contentType()).isEqualTo("text/plain");
      assertThat(answer.body().asString()).isEqualTo("Internal Server Error");
    } finally {
      run("alter table users_gone rename to users");
    }
    assertThat(get("/api/user/u00042").statusCode()).isEqualTo(200);
  }

  @Test
  void signsInWithOneRoundTripWhoeverItIs() {
    for (String user : new String[] {"u00042", "u00000", "nobody", "x'"}) {
      String body = "{\"user\":\"%s\",\"password\":\"shop-42\"}".formatted(user);
      assertThat(
              RoundTrips.of(
                  () -> staff().contentType("application/json").body(body).post(SignIn.PATH)))
          .as(user)
          .hasSize(1);
    }
  }

  private Response get(String path) {
    return staff().get(path);
  }

  private Response post(String path) {
    return staff().post(path);
  }

  private RequestSpecification staff() {
    return given().headers(credentials);
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(sql);
    }
  }
}
