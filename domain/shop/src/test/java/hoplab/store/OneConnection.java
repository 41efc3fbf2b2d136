package hoplab.store;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requests that have one connection of a pool between them. */
public final class OneConnection {
  private OneConnection() {}

  /**
   * The largest share of its own time that one of four requests at once waits for the connection.
   * Whoever keeps it to the end makes the last wait for three quarters of its time.
   */
  public static double longestWait(AgroalDataSource pool, Supplier<Response> request)
      throws SQLException {
    List<Connection> taken = new ArrayList<>();
    try {
      int others = pool.getConfiguration().connectionPoolConfiguration().maxSize() - 1;
      for (int k = 0; k < others; k++) {
        taken.add(pool.getConnection());
      }
      return Stream.generate(() -> CompletableFuture.supplyAsync(request, OneConnection::start))
          .limit(4)
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .mapToDouble(OneConnection::wait)
          .max()
          .orElseThrow();
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
  }

  private static void start(Runnable request) {
    new Thread(request, "one-connection").start();
  }

  private static double wait(Response answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError("answered with " + answer.statusCode());
    }
    return millis(answer, "db-wait") / millis(answer, "app");
  }

  private static double millis(Response answer, String metric) {
    String timing = answer.header("Server-Timing");
    Matcher value = Pattern.compile("(?:^|, )" + metric + ";dur=([0-9.]+)").matcher(timing);
    if (!value.find()) {
      throw new AssertionError("no " + metric + " in " + timing);
    }
    return Double.parseDouble(value.group(1));
  }
}
