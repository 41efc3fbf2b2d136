package hoplab.report.operation;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.PageChecks;
import hoplab.analysis.ExampleFaults;
import hoplab.experiment.Experiments;
import hoplab.report.HtmlReport;
import hoplab.report.TerminalReport;
import hoplab.report.plot.Distributions;
import hoplab.result.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultSectionTest {

  @TempDir private Path folder;

  private final Run run = ExampleFaults.run();

  @Test
  void saysFirstHowFarTheFaultsReached() {
    assertThat(page())
        .contains(
            "Of 7 faults 2 were contained, 3 shaped and 2 leaked; none of 2,100 answers were wrong.")
        .contains(
            "While the link orders of bff-hybrid was stalled, all user fetches were right, and")
        .contains("their median was 1.100 times that of the second before.")
        .contains("Wherever the edge itself was whole, no user fetch took longer than 1.00 s.")
        .contains(
            "After the database had returned, the first right user fetch came within 0.01 s.");
  }

  @Test
  void showsEveryCellWithItsWordAndItsTimes() {
    assertThat(page())
        .contains("<caption>bff-hybrid</caption>")
        .contains("<th scope=\"row\">orders, private</th>")
        .contains("<b class=\"reach contained\">contained</b><span>1.00 s</span>")
        .contains("back 0.01 s");
  }

  @Test
  void writesItsTableOnATerminal() {
    assertThat(
            TerminalReport.render(
                run, Experiments.presentation(run), 100, false, "results/x/report.html"))
        .containsPattern("variant +place +killed +stalled")
        .containsPattern("bff-hybrid +orders, private +C 1\\.0");
  }

  @Test
  void repeatsTheRun() {
    assertThat(page())
        .contains(
            " --variants all-in,bff-hybrid --faults stalled,killed --places data,app,database,orders,user-service,order-service,bff");
  }

  @Test
  void holdsTheRulesOfPages() throws Exception {
    try (PageChecks checks = PageChecks.start()) {
      checks.holdFromDisk(Files.writeString(folder.resolve("report.html"), page()), "report-fault");
    }
  }

  private String page() {
    return HtmlReport.render(run, Distributions.none(), null, Experiments.presentation(run));
  }
}
