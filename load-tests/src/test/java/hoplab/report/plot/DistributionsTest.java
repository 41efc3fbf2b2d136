package hoplab.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hoplab.report.SampleRun;
import hoplab.report.Samples;
import hoplab.report.text.ReportException;
import hoplab.result.Run;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionsTest {
  @TempDir Path bundle;

  private final SampleRun sample = Samples.ordinary();
  private final Run run = sample.run();

  @Test
  void readsWhatWasRecorded() throws IOException {
    write();
    Distributions distributions = Distributions.load(bundle, run);
    for (Curve written : sample.curves()) {
      Curve read = distributions.of(written.variant()).get(written.trial() - 1);
      assertThat(read.trial()).isEqualTo(written.trial());
      assertThat(read.nanos().getTotalCount()).isEqualTo(2 * written.nanos().getTotalCount());
      assertThat(read.micros(0.5)).isEqualTo(written.micros(0.5));
      assertThat(read.micros(0.999)).isEqualTo(written.micros(0.999));
    }
  }

  @Test
  void refusesAMissingLog() throws IOException {
    write();
    Files.delete(bundle.resolve("decoupled-2.hlog"));
    assertThatThrownBy(() -> Distributions.load(bundle, run))
        .isInstanceOf(ReportException.class)
        .hasMessage("The bundle holds no histogram log decoupled-2.hlog: make the run again.");
  }

  @Test
  void refusesALogThatHoldsNothing() throws IOException {
    write();
    Files.writeString(bundle.resolve("decoupled-2.hlog"), "not a histogram\n");
    assertThatThrownBy(() -> Distributions.load(bundle, run))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("decoupled-2.hlog");
  }

  @Test
  void refusesALogOutsideTheBundle() throws IOException {
    write();
    Path elsewhere = Files.createDirectory(bundle.resolve("inner"));
    SampleRun leaving = Samples.ordinary();
    leaving.histogramPrefix = "../";
    Run run = leaving.run();
    assertThatThrownBy(() -> Distributions.load(elsewhere, run))
        .isInstanceOf(ReportException.class)
        .hasMessageContaining("../all-in-1.hlog");
  }

  @Test
  void aCurveEndsWhereItsRequestsEnd() {
    Histogram ten = new Histogram(3);
    for (int i = 1; i <= 10; i++) {
      ten.recordValue(i * 1_000L);
    }
    Curve curve = new Curve("all-in", 1, ten);
    assertThat(curve.reaches(0.9)).isTrue();
    assertThat(curve.reaches(0.91)).isFalse();
    assertThat(curve.micros(0.5)).isEqualTo(5.0, within(0.01));
  }

  /** Every histogram twice, as two slices of a log. */
  private void write() throws IOException {
    for (Curve curve : sample.curves()) {
      Path file = bundle.resolve(curve.variant() + "-" + curve.trial() + ".hlog");
      try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
        HistogramLogWriter writer = new HistogramLogWriter(out);
        writer.outputLogFormatVersion();
        writer.outputLegend();
        writer.outputIntervalHistogram(0, 1, curve.nanos());
        writer.outputIntervalHistogram(1, 2, curve.nanos());
      }
    }
  }
}
