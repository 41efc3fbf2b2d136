package hoplab.bff;

import hoplab.gate.TestKey;
import hoplab.token.TestKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * The two private services for real: packaged, each in a process of its own with a database of its
 * own.
 */
public final class PrivateServices implements QuarkusTestResourceLifecycleManager {
  static final String OWNER = "postgres";

  private EmbeddedPostgres postgres;
  private ServiceProcess users;
  private ServiceProcess orders;

  @Override
  public Map<String, String> start() {
    try {
      postgres = EmbeddedPostgres.start();
      users = start("user-service", environment(postgres, "bff_users"));
      orders = start("order-service", environment(postgres, "bff_orders"));
      return Map.of(
          "hoplab.user-service.url", users.url(),
          "hoplab.order-service.url", orders.url(),
          "hoplab.api-key", TestKey.TEXT,
          "hoplab.token.private-key", TestKeys.privateKey());
    } catch (Exception e) {
      stop();
      throw new IllegalStateException("the private services do not start", e);
    }
  }

  private static ServiceProcess start(String name, Map<String, String> environment)
      throws IOException {
    return ServiceProcess.start(name, environment, log(name));
  }

  /** What a service says. */
  static Path log(String name) {
    return Path.of("target", name + ".log");
  }

  /** Creates the database and names it to a service, together with the keys. */
  static Map<String, String> environment(EmbeddedPostgres postgres, String database)
      throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    }
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl(OWNER, database));
    environment.put("QUARKUS_DATASOURCE_USERNAME", OWNER);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", OWNER);
    environment.put("HOPLAB_API_KEY", TestKey.TEXT);
    environment.put("HOPLAB_SIGN_IN", "on");
    environment.put("HOPLAB_TOKEN_PUBLIC_KEY", TestKeys.publicKey());
    // a machine that is busy with a build may keep a starting service waiting for its first
    // connection
    environment.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "60s");
    return environment;
  }

  @Override
  public void stop() {
    close(users);
    close(orders);
    close(postgres);
  }

  private static void close(AutoCloseable resource) {
    try {
      if (resource != null) {
        resource.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException("a process of the test does not stop", e);
    }
  }
}
