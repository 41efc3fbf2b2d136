package hoplab.report.operation;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.PageChecks;
import hoplab.analysis.ExampleBurst;
import hoplab.experiment.Experiments;
import hoplab.report.HtmlReport;
import hoplab.report.TerminalReport;
import hoplab.report.plot.Distributions;
import hoplab.result.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BurstSectionTest {

  @TempDir private Path folder;

  private final Run run = ExampleBurst.run(ExampleBurst.observed());

  @Test
  void saysFirstWhoRecoveredAndWhatWasAnsweredMeanwhile() {
    assertThat(page(run))
        .contains("and every variant recovered within 30 s in every trial.")
        .contains(
            "all-in, asked for 3,200 a second where it holds 1,550, recovered in 3 of 3 trials"
                + " (probability [29%, 100%]), after less than 0.25 s: it gave 1,500 right answers"
                + " a second, 97% of what it holds or more, refused 53% by 503 within 4.0 ms; p99 of"
                + " the right ones was 184 ms.")
        .contains("In a burst over capacity p99 of bff-hybrid is 2.00 times that of all-in");
  }

  @Test
  void drawsAPictureForEachPeakWithItsFiguresAsText() {
    assertThat(page(run))
        .contains("Within capacity: 80 users a second, then 800 for 5 s, then 80 again")
        .contains("Over capacity: 320 users a second, then 3,200 for 5 s, then 320 again")
        .contains("aria-label=\"Answers around a burst. all-in: median 6,000")
        .contains("seconds since the burst began");
  }

  @Test
  void writesItsTablesOnATerminal() {
    assertThat(
            TerminalReport.render(
                run, Experiments.presentation(run), 100, false, "results/x/report.html"))
        .containsPattern("peak +variant +recovered +probability +after")
        .containsPattern("over +bff-hybrid +1,550 +1,500 +97% +53.1%");
  }

  @Test
  void repeatsTheRun() {
    assertThat(page(run)).contains(" --waiting 5ms");
  }

  @Test
  void holdsTheRulesOfPages() throws Exception {
    try (PageChecks checks = PageChecks.start()) {
      checks.holdFromDisk(
          Files.writeString(folder.resolve("report.html"), page(run)), "report-burst");
    }
  }

  private static String page(Run run) {
    return HtmlReport.render(run, Distributions.none(), null, Experiments.presentation(run));
  }
}
