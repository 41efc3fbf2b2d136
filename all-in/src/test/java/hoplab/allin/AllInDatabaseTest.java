package hoplab.allin;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.post;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.store.RoundTrips;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AllInDatabaseTest {
  @Inject AgroalDataSource database;

  @Test
  void fetchesAUserWithOneRoundTrip() {
    assertThat(RoundTrips.of(() -> get("/api/user/u00042"))).hasSize(1);
  }

  @Test
  void showsADashboardAndAStatementWithTwo() {
    assertThat(RoundTrips.of(() -> get("/api/user/u00042/dashboard"))).hasSize(2);
    assertThat(RoundTrips.of(() -> post("/api/user/u00042/statement?months=3"))).hasSize(2);
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

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.createStatement().execute(sql);
    }
  }
}
