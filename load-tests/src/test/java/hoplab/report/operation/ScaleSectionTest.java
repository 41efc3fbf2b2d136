package hoplab.report.operation;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.PageChecks;
import hoplab.analysis.ExampleScale;
import hoplab.experiment.Experiments;
import hoplab.report.HtmlReport;
import hoplab.report.TerminalReport;
import hoplab.report.plot.Distributions;
import hoplab.result.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleSectionTest {

  @TempDir private Path folder;

  private final Run run = ExampleScale.run(ExampleScale.observed(360));

  @Test
  void saysFirstWhatReplicasHoldAndThatOneProcessReachesItToo() {
    assertThat(page(run))
        .contains(
            "all-in holds [360, 400] users/s with 2 whole copies, [180, 200] with one, [90%, 111%]"
                + " of 2 times as much, for 150 MiB and 4 connections each; one process with 8"
                + " connections holds [360, 400] too, so that this is no merit of replicas.")
        .contains("bff-hybrid holds [360, 400] users/s with 2 processes of app, ")
        .contains("not measurable on one machine whose processors all replicas share");
    assertThat(page(ExampleScale.run(ExampleScale.observed(450))))
        .contains("holds [360, 400], so that what is above comes from replicas");
  }

  @Test
  void saysWhatASessionCosts() {
    assertThat(page(run))
        .contains(
            "Signed in, all-in-x2 answered 200 of 200 fetches rightly where the balancer sends a"
                + " session back to its copy, and refused 50 of 100 fetches where it does not.")
        .contains("bff-hybrid-x2 answered 200 of 200 fetches rightly without any such thing");
  }

  @Test
  void drawsABracketForEachNumberWithItsFiguresAsText() {
    assertThat(page(run))
        .contains(
            "aria-label=\"Capacity of all-in in users per second. Replicas 1: [180, 200]. Replicas"
                + " 2: [360, 400]. One process, connections times 2: [360, 400].");
  }

  @Test
  void writesItsTableOnATerminal() {
    assertThat(
            TerminalReport.render(
                run, Experiments.presentation(run), 100, false, "results/x/report.html"))
        .containsPattern("all-in-x2 +3 +\\[360, 400\\] +\\[90%, 111%\\] +as-much +40%")
        .containsPattern("all-in-x2 +150 MiB +450 MiB +4 +8 +200 of 200 +50 of 100");
  }

  @Test
  void repeatsTheRun() {
    assertThat(page(run)).contains(" --trials 2 --scale-waiting 20ms --scale-pool 4");
  }

  @Test
  void holdsTheRulesOfPages() throws Exception {
    try (PageChecks checks = PageChecks.start()) {
      checks.holdFromDisk(
          Files.writeString(folder.resolve("report.html"), page(run)), "report-scale");
    }
  }

  private static String page(Run run) {
    return HtmlReport.render(run, Distributions.none(), null, Experiments.presentation(run));
  }
}
