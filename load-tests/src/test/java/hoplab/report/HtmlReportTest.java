package hoplab.report;

import hoplab.result.Run;
import java.nio.file.*;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  @Test
  void draft() throws Exception {
    int i = 0;
    for (SampleRun s : Samples.all()) {
      Run run = s.run();
      String html = HtmlReport.render(run, s.distributions());
      Files.writeString(Path.of("target/report-" + i + ".html"), html);
      Files.writeString(Path.of("target/picture-" + i + ".svg"), Picture.svg(run));
      Xml.parse(html);
      Xml.parse(Picture.svg(run));
      if (i > 2) System.out.println(TerminalReport.render(run, 80, false));
      i++;
    }
  }
}
