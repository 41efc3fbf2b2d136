package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hoplab.client.Chromium;
import hoplab.result.BrowserPoint;
import hoplab.result.BrowserRequests;
import hoplab.result.Run;
import hoplab.result.VisitKind;
import hoplab.result.WarningCode;
import hoplab.result.bundle.Bundle;
import hoplab.validation.BundleCheck;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three pages in a real Chromium, over wires. */
class BrowserRunIT {

  @TempDir private Path folder;

  @Test
  void timesThePagesOfTheThreeAndCountsTheirPreflights() throws Exception {
    assumeTrue(Chromium.installed().isPresent(), "skipped: no Chromium is installed");
    Path results = folder.resolve("results");
    try (LabProcess lab = LabProcess.start(folder, arguments(results))) {
      // a busy machine makes a run invalid, which ends with 1; the bundle must be sound all the
      // same
      assertThat(lab.exitCode()).as(lab::err).isBetween(0, 1);
      assertThat(lab.out()).contains("against all-in", "requests per visit");
      assertThat(lab.descendants()).isEmpty();
    }
    Path bundle = ShortRun.only(results);
    Run run = Bundle.read(bundle);
    assertThat(run.browser().browser()).startsWith("Chromium ");
    assertThat(run.browser().clockMicros()).isEqualTo(100);
    assertThat(run.browser().points()).hasSize(2 * 2 * 2).allSatisfy(BrowserRunIT::isWhole);
    assertThat(p50(run, 30, VisitKind.FIRST))
        .as("a page, its script and its data lie behind one another")
        .isGreaterThan(p50(run, 0, VisitKind.FIRST) + 2 * 30_000);
    assertThat(run.browser().requests())
        .allSatisfy(row -> assertThat(row.preflights()).isEqualTo(row.preflightsSimulated()))
        .filteredOn(BrowserRequests::crossOrigin)
        .extracting(BrowserRequests::preflights)
        .as("two at each first visit, none at repeated ones")
        .containsExactly(2L * 2 * 2, 0L);
    assertThat(run.warnings()).noneMatch(w -> w.code() == WarningCode.PREFLIGHTS_DIFFER);
    assertThat(BundleCheck.problems(bundle)).isEmpty();
    noticesPreflightsThatAreChanged(bundle);
  }

  private static void noticesPreflightsThatAreChanged(Path bundle) throws Exception {
    assertThat(
            ShortRun.problemsOnceChanged(
                bundle,
                tree -> {
                  ((ObjectNode) tree.at("/browser/requests/0")).put("preflightsSimulated", 1);
                }))
        .anyMatch(found -> found.contains("browser.requests[0].preflightsSimulated"));
  }

  private static void isWhole(BrowserPoint point) {
    assertThat(point.variants())
        .extracting(BrowserPoint.Figures::name)
        .containsExactly("all-in", "all-in'", "bff-hybrid", "decoupled");
    assertThat(point.variants())
        .flatExtracting(BrowserPoint.Figures::trials)
        .hasSize(4 * 2)
        .allSatisfy(trial -> assertThat(trial.failures()).isZero())
        .allSatisfy(trial -> assertThat(trial.shownMicros()).hasSize(1));
    assertThat(point.comparisons()).hasSize(3);
  }

  private static double p50(Run run, double edge, VisitKind visit) {
    return run.browser().points().stream()
        .filter(p -> p.edgeRttMillis() == edge && p.visit() == visit)
        .flatMap(p -> p.variants().stream())
        .mapToDouble(BrowserPoint.Figures::p50Micros)
        .min()
        .orElseThrow();
  }

  private static String[] arguments(Path results) {
    return new String[] {
      "run",
      "browser",
      "--trials",
      "2",
      "--visits",
      "1",
      "--edge-rtt",
      "0,30ms",
      "--seed",
      "7",
      "--results",
      results.toString()
    };
  }
}
