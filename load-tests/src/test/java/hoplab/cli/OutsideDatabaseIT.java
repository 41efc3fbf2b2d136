package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --database}: a server that the lab did not start, and must leave as it is. */
class OutsideDatabaseIT {

  @TempDir private Path folder;

  @Test
  void measuresOnAServerThatIsNotItsOwn() throws Exception {
    var programs = DebianPostgres.programs();
    assumeTrue(
        programs.isPresent(), "Debian's postgresql is not installed: apt install postgresql");
    try (DebianPostgres server = DebianPostgres.start(programs.get());
        LabProcess lab =
            LabProcess.start(
                folder,
                "run",
                "--variants",
                "all-in,bff-hybrid",
                "--database",
                server.jdbcUrl(),
                "--trials",
                "2",
                "--measure",
                "2s",
                "--warm-up",
                "2s",
                "--results",
                folder.resolve("results").toString(),
                "--json")) {
      assertThat(lab.exitCode()).as(lab::err).isBetween(0, 1);
      JsonNode run = JsonMapper.builder().build().readTree(lab.out());
      assertThat(run.path("database").path("kind").asText()).isEqualTo("outside");
      assertThat(run.path("variants").path(0).path("userFetch").path("errors").asInt()).isZero();
      assertThat(lab.out() + lab.err()).doesNotContain(DebianPostgres.PASSWORD);
    }
  }

  @Test
  void saysInOneSentenceThatADatabaseRefuses() throws Exception {
    try (LabProcess lab =
        LabProcess.start(
            folder,
            "run",
            "--database",
            "jdbc:postgresql://127.0.0.1:1/x?user=me&password=do-not-tell",
            "--results",
            folder.resolve("results").toString())) {
      assertThat(lab.exitCode()).isEqualTo(1);
      assertThat(lab.err()).contains("127.0.0.1:1").doesNotContain("do-not-tell", "\tat ");
    }
  }
}
