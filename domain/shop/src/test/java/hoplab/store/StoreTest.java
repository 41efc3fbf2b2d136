package hoplab.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.SeededShop;
import hoplab.contract.UserId;
import hoplab.store.orders.Orders;
import hoplab.store.users.UserRow;
import hoplab.store.users.Users;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StoreTest {
  private static final int POOL = 8;
  private static final Duration HELD = Duration.ofMillis(500);

  @Inject Users users;
  @Inject Orders orders;
  @Inject AgroalDataSource pool;

  @Test
  void holdsTheSeededShop() {
    assertThat(users.listAll().stream().map(UserRow::toUser))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, SeededShop.USERS).mapToObj(SeededShop::user).toList());
    for (int n = 1; n <= SeededShop.USERS; n += 97) {
      assertThat(orders.of(UserId.of(n).text())).isEqualTo(SeededShop.orders(n));
    }
    long seeded =
        IntStream.rangeClosed(1, SeededShop.USERS)
            .mapToLong(n -> SeededShop.orders(n).size())
            .sum();
    assertThat(orders.count()).isEqualTo(seeded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "orders"})
  void readsWithOneRoundTrip(String what) {
    for (int k = 1; k <= 200; k++) {
      String id = UserId.of(k).text();
      assertThat(RoundTrips.of(() -> get(id, what, 200))).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"in-a-transaction", "with-another-query"})
  void seesATransactionOrASecondQueryAsAnotherRoundTrip(String what) {
    assertThat(RoundTrips.of(() -> get("u00042", what, 200))).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "u0004%27", "u00042%00", "%ED%A0%80"})
  void doesNotAskTheDatabaseForWhatCannotBeAnId(String id) {
    assertThat(RoundTrips.of(() -> get(id, "user", 404))).isEmpty();
    assertThat(RoundTrips.of(() -> get(id, "orders", 404))).isEmpty();
  }

  @Test
  void timesTheDatabase() {
    assertThat(get("u00042", "user", 200).header("Server-Timing")).doesNotStartWith("db;dur=0.000");
    assertThat(get("nobody", "user", 404).header("Server-Timing")).startsWith("db;dur=0.000");
  }

  @Test
  void reportsAWaitThatIsLongOnlyWhileNoConnectionIsFree() throws Exception {
    get("u00042", "user", 200);
    assertThat(millis(get("u00042", "user", 200), "db-wait")).isLessThan(HELD.toMillis() / 2.0);
    List<Connection> taken = takeAll(pool);
    CompletableFuture<Response> waiting;
    try {
      waiting = CompletableFuture.supplyAsync(() -> get("u00042", "user", 200));
      Thread.sleep(HELD.toMillis());
    } finally {
      close(taken);
    }
    Response answer = waiting.join();
    assertThat(millis(answer, "db-wait"))
        .isGreaterThan(HELD.toMillis() / 2.0)
        .isLessThanOrEqualTo(millis(answer, "app"));
    assertThat(millis(answer, "db")).isLessThan(HELD.toMillis() / 2.0);
    assertThat(millis(get("nobody", "user", 404), "db-wait")).isZero();
  }

  @Test
  void holdsNoConnectionWhileAStatementIsInProduction() {
    get("u00042", "statement", 204);
  }

  @Test
  void fillsThePoolBeforeTheFirstRequest() {
    assertThat(pool.getConfiguration().connectionPoolConfiguration().initialSize()).isEqualTo(POOL);
    assertThat(pool.getConfiguration().connectionPoolConfiguration().maxSize()).isEqualTo(POOL);
  }

  @Test
  void answers503WhenNoConnectionBecomesFree() throws SQLException {
    List<Connection> taken = takeAll(pool);
    try {
      Response answer = get("u00042", "user", 503);
      assertThat(answer.body().asString()).isEqualTo("Service Unavailable");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertThat(millis(answer, "db-wait"))
          .isGreaterThan(
              pool.getConfiguration().connectionPoolConfiguration().acquisitionTimeout().toMillis()
                  - 1.0);
    } finally {
      close(taken);
    }
    get("u00042", "user", 200);
  }

  static List<Connection> takeAll(AgroalDataSource pool) throws SQLException {
    List<Connection> taken = new ArrayList<>();
    try {
      for (int k = 0; k < POOL; k++) {
        taken.add(pool.getConnection());
      }
      return taken;
    } catch (SQLException e) {
      close(taken);
      throw e;
    }
  }

  static void close(List<Connection> taken) throws SQLException {
    for (Connection connection : taken) {
      connection.close();
    }
  }

  private static double millis(Response answer, String metric) {
    String timing = answer.header("Server-Timing");
    Matcher value = Pattern.compile("(?:^|, )" + metric + ";dur=([0-9.]+)").matcher(timing);
    assertThat(value.find()).as(timing).isTrue();
    return Double.parseDouble(value.group(1));
  }

  private static Response get(String id, String what, int status) {
    Response answer = given().urlEncodingEnabled(false).get("/probe/" + id + "/" + what);
    assertThat(answer.statusCode()).isEqualTo(status);
    return answer;
  }
}
