package hoplab.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** Writes a histogram as a log of HdrHistogram's standard format, version 1.3. */
public final class HistogramFile {

  private HistogramFile() {}

  /**
   * Writes a log of one interval; its values are nanoseconds, its printed maximum milliseconds.
   *
   * @param startMillis start of the measurement, since the epoch
   * @param endMillis its end
   * @throws IOException if the file cannot be written
   */
  public static void write(
      Path file, String target, Histogram histogram, long startMillis, long endMillis)
      throws IOException {
    writeAll(file, target, List.of(histogram), startMillis, endMillis);
  }

  /**
   * Writes a log of several intervals, which their tags tell apart.
   *
   * @see #write
   */
  public static void writeAll(
      Path file, String target, List<Histogram> histograms, long startMillis, long endMillis)
      throws IOException {
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      HistogramLogWriter log = new HistogramLogWriter(out);
      log.outputLogFormatVersion();
      log.outputComment("[Times of " + target + ", in nanoseconds]");
      log.outputBaseTime(startMillis);
      log.setBaseTime(startMillis);
      log.outputStartTime(startMillis);
      log.outputLegend();
      for (Histogram histogram : histograms) {
        histogram.setStartTimeStamp(startMillis);
        histogram.setEndTimeStamp(endMillis);
        log.outputIntervalHistogram(histogram);
      }
      if (out.checkError()) {
        throw new IOException("the histogram " + file + " could not be written whole");
      }
    }
  }
}
