package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hoplab.result.Run;
import hoplab.result.Scale;
import hoplab.result.Scale.SignedIn;
import hoplab.result.bundle.Bundle;
import hoplab.validation.BundleCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of all-in, shortly, beside one with as many connections. */
class ScaleRunIT {

  @TempDir private Path folder;

  @Test
  void bracketsCopiesAndTheirControlAndCountsWhatIsRefused() throws Exception {
    Path results = folder.resolve("results");
    try (LabProcess lab = LabProcess.start(folder, arguments(results))) {
      // a busy machine makes a run invalid, which ends with 1; the bundle must be sound all the
      // same
      assertThat(lab.exitCode()).as(lab::err).isBetween(0, 1);
      assertThat(lab.out()).contains("efficiency  control  busy");
      assertThat(lab.descendants()).isEmpty();
    }
    Path bundle = ShortRun.only(results);
    Run run = Bundle.read(bundle);
    assertThat(run.scale().figures())
        .extracting(Scale.Figures::arrangement)
        .containsExactly("all-in-x1", "all-in-x2", "all-in-pool-x2");
    assertThat(run.scale().figures())
        .extracting(Scale.Figures::allConnections)
        .containsExactly(4, 8, 8);
    assertThat(run.scale().signedIn())
        .filteredOn(one -> Boolean.TRUE.equals(one.sticky()))
        .extracting(SignedIn::right)
        .containsExactly(100, 100);
    assertThat(run.scale().signedIn())
        .filteredOn(one -> Boolean.FALSE.equals(one.sticky()))
        .extracting(SignedIn::refused)
        .containsExactly(50);
    assertThat(BundleCheck.problems(bundle)).isEmpty();
    noticesStepsAndFiguresThatAreChanged(bundle);
  }

  private static void noticesStepsAndFiguresThatAreChanged(Path bundle) throws Exception {
    assertThat(
            ShortRun.problemsOnceChanged(
                bundle,
                tree -> {
                  ObjectNode target = (ObjectNode) tree.at("/scale/steps/0/targets/0");
                  target.put("p99Micros", target.get("p99Micros").asDouble() * 1.1);
                  ((ObjectNode) tree.at("/scale/figures/1")).put("allConnections", 7);
                }))
        .anyMatch(found -> found.contains("p99"))
        .anyMatch(found -> found.contains("scale.figures[1].allConnections"));
  }

  private static String[] arguments(Path results) {
    return new String[] {
      "run",
      "scale",
      "--trials",
      "2",
      "--measure",
      "1s",
      "--warm-up",
      "2s",
      "--seed",
      "7",
      "--results",
      results.toString()
    };
  }
}
