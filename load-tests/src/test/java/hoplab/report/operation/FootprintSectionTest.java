package hoplab.report.operation;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.PageChecks;
import hoplab.analysis.ExampleFootprint;
import hoplab.experiment.Experiments;
import hoplab.report.HtmlReport;
import hoplab.report.TerminalReport;
import hoplab.report.plot.Distributions;
import hoplab.result.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootprintSectionTest {

  @TempDir private Path folder;

  private final Run run = ExampleFootprint.run(ExampleFootprint.observed(0.02));

  @Test
  void saysFirstWhatWasFound() {
    assertThat(page(run))
        .contains(
            "all-in is 1 deployable with 2 configuration keys, 1 secret and 0 origins or addresses;"
                + " bff-hybrid is 3 deployables with 1 configuration key,")
        .contains("started at the same moment, answer after 4.25 s")
        .contains("50% of the way from the maximum to the sum")
        .contains("2 files in all-in (1 its own, 1 shared) and 1 of 1 deployable")
        .contains("Energy of a fetch: not measurable here, for this machine shows no counter.");
  }

  @Test
  void showsEveryFigureOfThePictureAsText() {
    assertThat(page(run))
        .contains("<h2 id=\"h-footprint\">What it takes to run each variant</h2>")
        .contains("<figcaption>start of all tiers at once, s</figcaption>")
        .contains("<span class=\"figures\">4.25 [4.25, 4.25]</span>")
        .contains("<figcaption>million, time in tiers, USD</figcaption>");
  }

  @Test
  void writesItsTablesOnATerminal() {
    assertThat(
            TerminalReport.render(
                run, Experiments.presentation(run), 100, false, "results/x/report.html"))
        .containsPattern("variant +programs +processes +ports +keys")
        .containsPattern("bff-hybrid +0 +0 +0 +2 +4 +2 +bff, user-service, order-service +80");
  }

  @Test
  void repeatsTheRun() {
    assertThat(page(run)).contains(" --trials 3 --rate 50 --measure 7000ms --warm-up 11000ms");
  }

  @Test
  void holdsTheRulesOfPages() throws Exception {
    try (PageChecks checks = PageChecks.start()) {
      checks.holdFromDisk(
          Files.writeString(folder.resolve("report.html"), page(run)), "report-footprint");
    }
  }

  private static String page(Run run) {
    return HtmlReport.render(run, Distributions.none(), null, Experiments.presentation(run));
  }
}
