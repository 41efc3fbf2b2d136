package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --database} with a server that is not there; {@link LabRunIT} uses one that is. */
class OutsideDatabaseIT {

  @TempDir private Path folder;

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
