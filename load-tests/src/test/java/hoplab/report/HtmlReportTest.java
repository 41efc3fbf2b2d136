package hoplab.report;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  @Test
  void showsEveryVariantAndVerdict() throws Exception {
    SampleRun sample = new SampleRun();
    Run run = sample.run();
    String html = HtmlReport.render(run, sample.distributions());
    Files.writeString(Path.of("target/report.html"), html);
    assertThat(html).contains("bff-hybrid", "REAL");
    System.out.println(TerminalReport.render(run, 80, false));
    System.out.println(MarkdownReport.render(run));
  }
}
