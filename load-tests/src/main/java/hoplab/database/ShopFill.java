package hoplab.database;

import hoplab.contract.ShopTable;
import hoplab.result.LabException;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Makes the shop's tables in a database, with the rows that the project's own variants have. */
public final class ShopFill {

  private ShopFill() {}

  /**
   * Makes each table that is not there, with its rows and indexes, or none of it; a table that is
   * there is left as it is.
   *
   * @throws LabException if the server refuses
   */
  public static void fill(DatabaseAddress database, List<ShopTable> tables) {
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      connection.setAutoCommit(false);
      for (ShopTable table : tables) {
        if (!exists(connection, table)) {
          make(connection, table);
          connection.commit();
        }
      }
    } catch (SQLException | IOException e) {
      throw new LabException(
          "the database '%s' cannot be filled: %s".formatted(database.name(), e.getMessage()), e);
    }
  }

  private static boolean exists(Connection connection, ShopTable table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select to_regclass('%s') is not null".formatted(table.tableName()))) {
      return found.next() && found.getBoolean(1);
    }
  }

  /** Frozen and analyzed at once, so that no vacuum has anything to do while somebody measures. */
  private static void make(Connection connection, ShopTable table)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(table.definition());
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy %s (%s) from stdin (freeze, encoding 'utf8')"
                  .formatted(table.tableName(), table.columns()),
              new StringReader(text(table)));
      for (String index : table.indexes()) {
        statement.execute(index);
      }
      statement.execute("analyze " + table.tableName());
    }
  }

  private static String text(ShopTable table) {
    return table
        .rows()
        .map(row -> Arrays.stream(row).map(String::valueOf).collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
