package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hoplab.result.Burst;
import hoplab.result.Burst.Peak;
import hoplab.result.BurstWindow;
import hoplab.result.Run;
import hoplab.result.bundle.Bundle;
import hoplab.validation.BundleCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short bursts on the three, whose databases wait long enough for a busy machine. */
class BurstRunIT {

  @TempDir private Path folder;

  @Test
  void measuresEveryVariantWithinAndOverWhatThePoolsGive() throws Exception {
    Path results = folder.resolve("results");
    try (LabProcess lab = LabProcess.start(folder, arguments(results))) {
      // a busy machine makes a run invalid, which ends with 1; the bundle must be sound all the
      // same
      assertThat(lab.exitCode()).as(lab::err).isBetween(0, 1);
      assertThat(lab.out()).contains("recovered  probability");
      assertThat(lab.descendants()).isEmpty();
    }
    Path bundle = ShortRun.only(results);
    Run run = Bundle.read(bundle);
    assertThat(run.burst().windows()).hasSize(2 * 2 * 4);
    assertThat(run.burst().figures()).hasSize(2 * 4).allSatisfy(BurstRunIT::isMeasured);
    assertThat(run.burst().figures())
        .filteredOn(one -> one.peak() == Peak.OVER)
        .extracting(Burst.Figures::connectionsAtMost)
        .containsExactly(8, 8, 16, 8);
    assertThat(BundleCheck.problems(bundle)).isEmpty();
    noticesAnswersThatAreChanged(bundle, run.burst().windows().get(0));
  }

  private static void isMeasured(Burst.Figures one) {
    assertThat(one.trials()).as(one.variant()).isEqualTo(2);
    assertThat(one.capacityPerSecond()).as(one.variant()).isPositive();
  }

  private static void noticesAnswersThatAreChanged(Path bundle, BurstWindow window)
      throws Exception {
    assertThat(
            ShortRun.problemsOnceChanged(
                bundle,
                tree -> {
                  ArrayNode right = (ArrayNode) tree.at("/burst/windows/0/right");
                  int slice = window.beforeSlices();
                  right.set(slice, right.get(slice).intValue() - 1);
                  ((ObjectNode) tree.at("/burst/figures/0")).put("recovered", 1);
                  ((ArrayNode) tree.at("/burst/figures/0/recoveryMillis")).remove(0);
                }))
        .anyMatch(found -> found.contains("requests went well"))
        .anyMatch(found -> found.contains("burst.figures[0].recovered"));
  }

  private static String[] arguments(Path results) {
    return new String[] {
      "run",
      "burst",
      "--trials",
      "2",
      "--measure",
      "2s",
      "--warm-up",
      "4s",
      "--waiting",
      "20ms",
      "--seed",
      "7",
      "--results",
      results.toString()
    };
  }
}
