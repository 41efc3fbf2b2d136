package hoplab.database.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
  @Test
  void answersWhileItIsOpenAndNotAfterwards() throws Exception {
    PostgresServer server = new PostgresServer();
    server.start();
    String url = server.getConnectionInfo();
    try (server) {
      assertThat(versionAt(url)).startsWith("18.");
    }
    assertThatThrownBy(() -> versionAt(url)).isInstanceOf(SQLException.class);
  }

  @Test
  void twoServersLiveSideBySide() throws Exception {
    try (PostgresServer one = new PostgresServer();
        PostgresServer other = new PostgresServer()) {
      one.start();
      other.start();
      assertThat(one.getConnectionInfo()).isNotEqualTo(other.getConnectionInfo());
    }
  }

  @Test
  void mayBeClosedWithoutHavingBeenStarted() {
    assertThatCode(() -> new PostgresServer().close()).doesNotThrowAnyException();
  }

  private static String versionAt(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url, PostgresServer.OWNER, "")) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }
}
