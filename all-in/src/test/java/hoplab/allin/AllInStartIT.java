package hoplab.allin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The packaged process when what it needs is not there. */
class AllInStartIT {
  private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/nowhere";

  @Test
  void saysInItsLastLineWhatToSet() throws Exception {
    assertThat(lastLineOfStart(Map.of()))
        .startsWith("cannot start: set QUARKUS_DATASOURCE_JDBC_URL to the database's address")
        .contains("QUARKUS_DATASOURCE_USERNAME");
  }

  @Test
  void saysInItsLastLineThatTheDatabaseIsNotThere() throws Exception {
    assertThat(
            lastLineOfStart(
                Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", NOWHERE,
                    "QUARKUS_DATASOURCE_USERNAME", "nobody",
                    "QUARKUS_DATASOURCE_PASSWORD", "hidden-word")))
        .startsWith("cannot start: ")
        .contains("127.0.0.1:1 refused")
        .doesNotContain("hidden-word");
  }

  private static String lastLineOfStart(Map<String, String> environment)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder start =
        new ProcessBuilder(java.toString(), "-jar", "target/quarkus-app/quarkus-run.jar");
    start.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
    start.environment().put("QUARKUS_HTTP_PORT", "0");
    start.environment().putAll(environment);
    Process process = start.redirectErrorStream(true).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(1);
      return output.lines().reduce("", (before, line) -> line);
    } finally {
      process.destroyForcibly();
    }
  }
}
