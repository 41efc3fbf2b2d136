package hoplab.result.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hoplab.result.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistogramLogTest {

  @TempDir Path folder;

  @Test
  void addsUpAllIntervals() throws IOException {
    Path log = folder.resolve("a.hlog");
    HistogramLogWriter writer = new HistogramLogWriter(log.toFile());
    writer.outputLegend();
    writer.outputIntervalHistogram(of(1_000, 2_000));
    writer.outputIntervalHistogram(of(3_000_000_000L));
    writer.close();
    Histogram sum = HistogramLog.read(log);
    assertThat(sum.getTotalCount()).isEqualTo(3);
    assertThat(sum.valuesAreEquivalent(sum.getMaxValue(), 3_000_000_000L)).isTrue();
  }

  @Test
  void refusesALogThatIsMissingEmptyOrDamaged() throws IOException {
    refuses(folder.resolve("none.hlog"), "is missing");
    refuses(Files.createFile(folder.resolve("empty.hlog")), "is damaged or empty");
    Path log = folder.resolve("cut.hlog");
    HistogramLogWriter writer = new HistogramLogWriter(log.toFile());
    writer.outputLegend();
    writer.outputIntervalHistogram(of(1_000, 2_000));
    writer.close();
    String text = Files.readString(log);
    refuses(Files.writeString(log, text.substring(0, text.length() - 12)), "is damaged or empty");
    refuses(Files.writeString(log, "hello, world\n"), "is damaged or empty");
  }

  private static void refuses(Path log, String message) {
    assertThatExceptionOfType(LabException.class)
        .isThrownBy(() -> HistogramLog.read(log))
        .withMessageContaining(log.getFileName().toString())
        .withMessageContaining(message);
  }

  private static Histogram of(long... nanos) {
    Histogram histogram = new Histogram(3);
    for (long value : nanos) {
      histogram.recordValue(value);
    }
    return histogram;
  }
}
