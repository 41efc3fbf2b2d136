package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.Run;
import hoplab.result.bundle.Bundle;
import hoplab.result.bundle.BundlePaths;
import hoplab.validation.BundleCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An experiment that {@code META-INF/services} of the tests adds: the command line, the template,
 * page and terminal take it as one of the lab's own.
 */
class OwnExperimentTest extends LabCommands {

  @TempDir private Path folder;

  @Test
  void isListedWithItsOwnOptions() {
    assertThat(lab("run", "--help")).isZero();
    assertThat(out.toString())
        .contains("  clock: how long does it take to read the clock?")
        .containsPattern("Options of clock:\\R +--readings=N");
  }

  @Test
  void leavesABundleWithItsPartOfPageAndTerminal() throws IOException {
    assertThat(
            lab("run", "clock", "--readings", "7", "--seed", "5", "--results", folder.toString()))
        .isZero();
    assertThat(out.toString())
        .startsWith("clock: seed 5, ")
        .containsPattern("readings +longest ns\\R +7 +\\d")
        .contains("The clock was read 7 times.");
    Path bundle = bundles().get(0);
    assertThat(BundleCheck.problems(bundle)).isEmpty();
    Run run = Bundle.read(bundle);
    assertThat(run.experiment()).isEqualTo("clock");
    assertThat(run.valid()).isTrue();
    assertThat(run.diagnostics())
        .hasSize(7)
        .allSatisfy(one -> assertThat(one.name()).isEqualTo("clock-reading"))
        .allSatisfy(one -> assertThat(one.unit()).isEqualTo("ns"));
    assertThat(Files.readString(bundle.resolve(BundlePaths.REPORT)))
        .contains("<h1>How long does it take to read the clock?</h1>")
        .containsPattern("id=\"h-clock\">\\R<summary>The clock</summary>")
        .contains("The clock was read 7 times.")
        .contains("<summary>Diagnostics: what was seen beside the measurement</summary>")
        .contains("clock-reading")
        .contains("./lab run clock --rigor quick --seed 5")
        .contains(" --readings 7");
  }

  @Test
  void printsTheJsonOfItsBundle() throws IOException {
    assertThat(lab("run", "clock", "--json", "--results", folder.toString())).isZero();
    assertThat(out.toString())
        .isEqualTo(Files.readString(bundles().get(0).resolve(BundlePaths.RUN)));
  }

  @Test
  void saysThatItsOptionsAreWrongBeforeAnyExperimentStarts() throws IOException {
    assertThat(lab("run", "clock", "--readings", "0", "--results", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("lab: --readings must be 1 or more");

    assertThat(lab("run", "clock", "ladder", "--sign-in", "off", "--results", folder.toString()))
        .isEqualTo(2);
    assertThat(bundles()).isEmpty();
  }

  private List<Path> bundles() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }
}
