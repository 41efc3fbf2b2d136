package hoplab.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;

/** One database per owner, in any server. */
final class DatabaseProvisioner {

  private static final String NAME = "[a-z][a-z0-9_]{0,62}";

  /** Of PostgreSQL's codes: two of one name, found before or while the row is written. */
  private static final Set<String> CREATED_BY_SOMEBODY_ELSE = Set.of("42P04", "23505");

  private DatabaseProvisioner() {}

  /** Creates the database unless it is there, or somebody else creates it at this moment. */
  static void createIfMissing(Connection connection, String owner) throws SQLException {
    if (!owner.matches(NAME)) {
      throw new IllegalArgumentException("not a name of a database: " + owner);
    }
    if (exists(connection, owner)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("create database " + owner);
    } catch (SQLException e) {
      if (!CREATED_BY_SOMEBODY_ELSE.contains(e.getSQLState())) {
        throw e;
      }
    }
  }

  /** The version, as {@code PostgreSQL 18.1}. */
  static String version(Connection connection) throws SQLException {
    return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
  }

  /** Connections of clients to databases of these names, from {@code pg_stat_activity}. */
  static int connections(Connection connection, Collection<String> databases) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select count(*) from pg_stat_activity"
                + " where backend_type = 'client backend' and datname = any (?)")) {
      query.setArray(1, connection.createArrayOf("text", databases.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  private static boolean exists(Connection connection, String owner) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, owner);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }
}
