package hoplab.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoplab.contract.ShopTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills a table in one statement, while the rows are still being made. The rows are frozen and the
 * table analyzed at once, so that no vacuum has anything to do while somebody measures.
 */
public final class Copy {
  private static final int CHUNK = 1 << 16;

  private Copy() {}

  /**
   * Makes the rows of the seeded shop the table's only ones, and then its indexes, within the
   * connection's transaction.
   *
   * @throws SQLException if the database refuses them
   */
  public static void into(Connection connection, ShopTable table) throws SQLException {
    into(connection, table.tableName(), table.columns(), table.rows());
    for (String index : table.indexes()) {
      run(connection, index);
    }
  }

  /**
   * Makes the rows the table's only ones, within the connection's transaction.
   *
   * @param columns in the order of the rows' values, {@code id, item}
   * @param rows values in the columns' order, none null, without tabs, backslashes or line ends
   * @throws SQLException if the database refuses them
   */
  public static void into(
      Connection connection, String table, String columns, Stream<Object[]> rows)
      throws SQLException {
    run(connection, "truncate table " + table);
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s (%s) from stdin (freeze, encoding 'utf8')".formatted(table, columns));
    StringBuilder chunk = new StringBuilder(CHUNK * 2);
    for (Iterator<Object[]> each = rows.iterator(); each.hasNext(); ) {
      append(chunk, each.next());
      if (chunk.length() >= CHUNK || !each.hasNext()) {
        byte[] bytes = chunk.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
      }
    }
    copy.endCopy();
    run(connection, "analyze " + table);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void append(StringBuilder text, Object[] row) {
    for (int k = 0; k < row.length; k++) {
      text.append(row[k]).append(k < row.length - 1 ? '\t' : '\n');
    }
  }
}
