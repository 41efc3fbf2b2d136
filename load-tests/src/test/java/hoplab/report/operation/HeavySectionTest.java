package hoplab.report.operation;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.PageChecks;
import hoplab.analysis.ExampleHeavy;
import hoplab.experiment.Experiments;
import hoplab.report.HtmlReport;
import hoplab.report.TerminalReport;
import hoplab.report.plot.Distributions;
import hoplab.result.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeavySectionTest {

  @TempDir private Path folder;

  private final Run run = ExampleHeavy.run(ExampleHeavy.observed());

  @Test
  void saysFirstByHowMuchEachGrows() {
    assertThat(page(run))
        .contains(
            "With 4 statements in production the 99th percentile of a user fetch is this many"
                + " times that with none: 10.20 at all-in (20.40 ms),")
        .contains("statement-out 0.40 [")
        .contains("app of all-in from 4 statements on")
        .contains("18 statements were refused with 503, 0 failed otherwise.");
  }

  @Test
  void drawsALineForEachArrangementWithItsFiguresAsText() {
    assertThat(page(run))
        .contains("<h2 id=\"h-heavy\">User fetches beside statements</h2>")
        .contains("all-in: 1.000 with 0, 10.20 with 4.")
        .contains("bff-hybrid-nice: 1.000 with 0, 1.2");
  }

  @Test
  void saysWhatTheSystemWasToldAndWhatWasLeftOut() {
    assertThat(page(run))
        .contains("order-service: renice -n 19")
        .contains("statement-out-affinity was not measured: there is one processor only.");
  }

  @Test
  void writesItsTablesOnATerminal() {
    assertThat(
            TerminalReport.render(
                run, Experiments.presentation(run), 120, false, "results/x/report.html"))
        .contains("taken out from")
        .containsPattern("arrangement +made +p50 +growth +p99 +growth +interval +verdict");
  }

  @Test
  void repeatsTheRun() {
    assertThat(page(run))
        .contains(
            " --trials 3 --rate 250 --measure 7000ms --statements 0,4 --heavy-share nice,affinity");
  }

  @Test
  void holdsTheRulesOfPages() throws Exception {
    try (PageChecks checks = PageChecks.start()) {
      checks.holdFromDisk(
          Files.writeString(folder.resolve("report.html"), page(run)), "report-heavy");
    }
  }

  private static String page(Run run) {
    return HtmlReport.render(run, Distributions.none(), null, Experiments.presentation(run));
  }
}
