package hoplab.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MigrationTest {
  @Inject Flyway flyway;
  @Inject AgroalDataSource existing;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Test
  void letsTwoProcessesStartOnOneNewDatabase() throws SQLException {
    run("create database started_twice");
    String fresh = url.replaceFirst("/[^/?]+(\\?|$)", "/started_twice$1");
    List<CompletableFuture<Integer>> starts =
        IntStream.range(0, 2)
            .mapToObj(k -> CompletableFuture.supplyAsync(() -> migrate(fresh)))
            .toList();
    assertThat(starts.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(6);
  }

  private int migrate(String database) {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(database, "postgres", "postgres")
        .load()
        .migrate()
        .migrationsExecuted;
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = existing.getConnection()) {
      connection.createStatement().execute(sql);
    }
  }
}
