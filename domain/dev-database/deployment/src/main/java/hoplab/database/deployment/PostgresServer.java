package hoplab.database.deployment;

import io.quarkus.deployment.builditem.Startable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A PostgreSQL server of its own, on a free port of the loopback interface, with its data in a
 * temporary folder that is removed when it is closed.
 */
final class PostgresServer implements Startable {
  /** The one user and the one database of the server. */
  static final String OWNER = "postgres";

  private EmbeddedPostgres server;

  @Override
  public void start() {
    try {
      server = EmbeddedPostgres.builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "PostgreSQL could not be started for dev or test mode:"
              + " make sure the temporary folder is writable, or set quarkus.datasource.jdbc.url to a server of yours.",
          e);
    }
  }

  /** The JDBC address of the running server. */
  @Override
  public String getConnectionInfo() {
    return server.getJdbcUrl(OWNER, OWNER);
  }

  @Override
  public String getContainerId() {
    return null;
  }

  @Override
  public void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }
}
