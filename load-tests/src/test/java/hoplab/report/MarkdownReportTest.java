package hoplab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReportTest {
  static List<SampleRun> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyRowHasAsManyCellsAsItsHead(SampleRun sample) {
    int cells = 0;
    for (String line : MarkdownReport.render(sample.run()).split("\n", -1)) {
      if (!line.startsWith("|")) {
        cells = 0;
      } else if (cells == 0) {
        cells = line.split("\\|", -1).length;
      } else {
        assertThat(line.split("\\|", -1)).hasSize(cells);
      }
    }
  }

  @Test
  void showsDifferencesWithTheirVerdicts() {
    assertThat(MarkdownReport.render(Samples.ordinary().run()))
        .contains("| bff-hybrid \u2212 all-in | +600 \u00b5s | [569, 631] | 6.0 \u00b5s | REAL |")
        .contains("commit 0524c66");
  }

  @Test
  void textFromElsewhereStaysText() {
    assertThat(MarkdownReport.render(Samples.hostile().run()))
        .doesNotContain("<script")
        .contains("&#60;script&#62;");
  }

  @Test
  void anInvalidRunSaysSoFirst() {
    assertThat(MarkdownReport.render(Samples.invalid().run())).startsWith("**INVALID");
  }
}
