package hoplab.result;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** The histogram logs of a bundle: HdrHistogram's own text format, values in nanoseconds. */
public final class HistogramLog {

  private HistogramLog() {}

  /**
   * The name of a log within its bundle, safe on every file system.
   *
   * @param variant letters, digits, dots, dashes and underscores; a prime becomes {@code -prime}
   * @param trial from 1
   */
  public static String nameOf(String variant, int trial) {
    if (!variant.matches("[A-Za-z0-9][A-Za-z0-9._-]*'?")) {
      throw new ResultException(
          "The variant name \""
              + variant
              + "\" cannot be part of a file name: use letters, digits, dots, dashes and"
              + " underscores.");
    }
    return variant.replace("'", "-prime") + ".trial" + trial + ".hlog";
  }

  /**
   * All intervals of a log, added up.
   *
   * @throws ResultException if the log is missing, damaged or empty
   */
  public static Histogram read(Path log) {
    if (!Files.isRegularFile(log)) {
      throw new ResultException("The histogram log " + log.getFileName() + " is missing.");
    }
    Histogram sum = null;
    try (HistogramLogReader reader = new HistogramLogReader(log.toFile())) {
      while (reader.hasNext()) {
        EncodableHistogram interval = reader.nextIntervalHistogram();
        if (!(interval instanceof Histogram histogram)) {
          throw damaged(log, null);
        }
        if (sum == null) {
          sum = new Histogram(histogram.getNumberOfSignificantValueDigits());
        }
        sum.add(histogram);
      }
    } catch (ResultException e) {
      throw e;
    } catch (FileNotFoundException | RuntimeException e) {
      throw damaged(log, e);
    }
    if (sum == null) {
      throw damaged(log, null);
    }
    return sum;
  }

  private static ResultException damaged(Path log, Exception cause) {
    return new ResultException(
        "The histogram log "
            + log.getFileName()
            + " is damaged or empty: HdrHistogram cannot read"
            + " it.",
        cause);
  }
}
