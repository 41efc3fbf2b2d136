package hoplab.report.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.PageChecks;
import hoplab.analysis.ExampleBrowser;
import hoplab.experiment.Experiments;
import hoplab.report.HtmlReport;
import hoplab.report.TerminalReport;
import hoplab.report.plot.Distributions;
import hoplab.result.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserSectionTest {

  @TempDir private Path folder;

  private final Run run = ExampleBrowser.run(ExampleBrowser.observed(36));

  @Test
  void showsEveryFigureOfThePictureAsText() {
    assertThat(page(run))
        .contains("<h2 id=\"h-browser\">When the page shows</h2>")
        .contains("in Chromium 1.2, on the page's own clock (steps of 0.1 ms)")
        .contains("First visit: the browser has kept nothing of the page")
        .containsPattern("name</span> 60\\.\\d <span class=\"soft\">dashboard</span> 70\\.\\d \\[")
        .contains("First visit at 50 ms: the dashboard of bff-hybrid shows 30.");
  }

  @Test
  void saysWhetherThePreflightsAgree() {
    assertThat(page(run))
        .contains("Chromium 1.2 sent 36 preflights in 54 visits: the rules of the simulated");
    assertThat(page(ExampleBrowser.run(ExampleBrowser.observed(18))))
        .contains("say otherwise in 1 rows. <a class=\"note\" href=\"#w");
  }

  @Test
  void writesItsTablesOnATerminal() {
    assertThat(
            TerminalReport.render(
                run, Experiments.presentation(run), 100, false, "results/x/report.html"))
        .containsPattern("edge ms +visit +variant +median +interval +against all-in")
        .contains("cannot be told from that of all-in")
        .contains("requests per visit");
  }

  @Test
  void repeatsTheRun() {
    assertThat(page(run)).contains(" --trials 3 --visits 3 --edge-rtt 0ms,50ms");
  }

  @Test
  void holdsTheRulesOfPages() throws Exception {
    try (PageChecks checks = PageChecks.start()) {
      checks.holdFromDisk(
          Files.writeString(folder.resolve("report.html"), page(run)), "report-browser");
    }
  }

  private static String page(Run run) {
    return HtmlReport.render(run, Distributions.none(), null, Experiments.presentation(run));
  }
}
