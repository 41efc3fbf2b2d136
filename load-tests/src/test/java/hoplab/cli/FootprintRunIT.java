package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hoplab.result.Footprint;
import hoplab.result.Footprint.KeyKind;
import hoplab.result.Footprint.OfVariant;
import hoplab.result.FootprintFigure;
import hoplab.result.Run;
import hoplab.result.bundle.Bundle;
import hoplab.validation.BundleCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the three take to run, without changes of their sources. */
class FootprintRunIT {

  @TempDir private Path folder;

  @Test
  void measuresWhatTheThreeTakeAndHoldsItsBundle() throws Exception {
    Path results = folder.resolve("results");
    try (LabProcess lab = LabProcess.start(folder, arguments(results))) {
      // a busy machine makes a run invalid, which ends with 1; the bundle must be sound all the
      // same
      assertThat(lab.exitCode()).as(lab::err).isBetween(0, 1);
      assertThat(lab.out()).contains("programs  processes  ports");
      assertThat(lab.descendants()).isEmpty();
    }
    Path bundle = ShortRun.only(results);
    Run run = Bundle.read(bundle);
    Footprint found = run.footprint();
    assertThat(found.variants()).extracting(one -> one.tiers().size()).containsExactly(1, 3, 2);
    assertThat(found.variants())
        .allSatisfy(
            one -> {
              assertThat(one.tiers()).allSatisfy(tier -> assertThat(tier.ports()).hasSize(1));
              assertThat(one.tiers()).allSatisfy(tier -> assertThat(tier.processes()).isOne());
              assertThat(value(one, FootprintFigure.SUM_OF_STARTS)).isGreaterThan(100);
              assertThat(value(one, FootprintFigure.CONNECTIONS_AT_MOST))
                  .isGreaterThanOrEqualTo(value(one, FootprintFigure.CONNECTIONS_AT_REST))
                  .isPositive();
              assertThat(value(one, FootprintFigure.COST_WALL)).isPositive();
              assertThat(one.ownLines()).isPositive();
            });
    assertThat(found.variant("bff-hybrid").get().keys(KeyKind.ORIGIN)).isEqualTo(3);
    assertThat(found.notMeasured())
        .extracting(Footprint.NotMeasured::figure)
        .contains(FootprintFigure.REBUILD);
    assertThat(BundleCheck.problems(bundle)).isEmpty();
    noticesMoneyThatIsChanged(bundle);
  }

  private static void noticesMoneyThatIsChanged(Path bundle) throws Exception {
    assertThat(
            ShortRun.problemsOnceChanged(
                bundle,
                tree -> {
                  ((ObjectNode) tree.at("/footprint/prices")).put("perMillionInvocations", 0.1);
                }))
        .anyMatch(found -> found.contains("footprint.variants[0].estimates"));
  }

  private static double value(OfVariant one, FootprintFigure figure) {
    return one.estimate(figure).orElseThrow().value();
  }

  private static String[] arguments(Path results) {
    return new String[] {
      "run",
      "footprint",
      "--changes",
      "off",
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
