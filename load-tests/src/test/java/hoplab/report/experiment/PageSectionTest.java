package hoplab.report.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.analysis.distance.ExamplePage;
import hoplab.report.PageContext;
import hoplab.report.ReportTable;
import hoplab.report.WarningNotes;
import hoplab.report.plot.Distributions;
import hoplab.report.text.Figures;
import hoplab.result.Run;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageSectionTest {

  @TempDir private Path folder;

  @Test
  void answersWithTheCrossingFirst() throws IOException {
    assertThat(new PageSection().answers(ExamplePage.run(folder)))
        .first()
        .asString()
        .matches(
            "With the database beyond 2\\.8 ms \\[[0-9.]+, [0-9.]+], bff-hybrid is ahead of all-in"
                + " \\(edge at 20 ms, private at 1 ms\\)\\.");
  }

  @Test
  void drawsAMapForEachWayOfSendingTheCalls() throws IOException {
    Run run = ExamplePage.run(folder);
    String picture =
        new PageSection()
            .picture(new PageContext(run, Distributions.none(), null, new WarningNotes(run)));
    assertThat(picture.split("<svg class=\"plot map\"", -1)).hasSize(1 + 4);
    assertThat(picture)
        .contains("bff-hybrid and all-in cross at data 2.8 ms, beyond it bff-hybrid is ahead.")
        .contains("class=\"region all-in\"");
  }

  @Test
  void showsWhatADashboardIsMadeOf() throws IOException {
    assertThat(new PageSection().tables(ExamplePage.run(folder), Figures.ASCII))
        .extracting(ReportTable::id)
        .startsWith("h-page-crossings", "h-page-dashboards", "h-page-orders");
  }
}
