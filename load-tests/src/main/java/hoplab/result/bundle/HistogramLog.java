package hoplab.result.bundle;

import hoplab.result.LabException;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** The histogram logs of a bundle: HdrHistogram's own text format, values in nanoseconds. */
public final class HistogramLog {

  private HistogramLog() {}

  /**
   * All intervals of a log, added up, in the buckets of the first.
   *
   * @throws LabException if the log is missing, damaged or empty
   */
  public static Histogram read(Path log) {
    if (!Files.isRegularFile(log)) {
      throw new LabException("The histogram log " + log.getFileName() + " is missing.");
    }
    Histogram sum = null;
    try (HistogramLogReader reader = new HistogramLogReader(log.toFile())) {
      while (reader.hasNext()) {
        EncodableHistogram interval = reader.nextIntervalHistogram();
        if (!(interval instanceof Histogram histogram)) {
          throw damaged(log, null);
        }
        if (sum == null) {
          sum = histogram;
        } else {
          sum.add(histogram);
        }
      }
    } catch (LabException e) {
      throw e;
    } catch (FileNotFoundException | RuntimeException e) {
      throw damaged(log, e);
    }
    if (sum == null) {
      throw damaged(log, null);
    }
    return sum;
  }

  /**
   * The intervals of a log by their tags.
   *
   * @throws LabException if the log is missing, damaged or empty
   */
  public static Map<String, Histogram> readTagged(Path log) {
    if (!Files.isRegularFile(log)) {
      throw new LabException("The histogram log " + log.getFileName() + " is missing.");
    }
    Map<String, Histogram> byTag = new LinkedHashMap<>();
    try (HistogramLogReader reader = new HistogramLogReader(log.toFile())) {
      while (reader.hasNext()) {
        if (reader.nextIntervalHistogram() instanceof Histogram histogram) {
          byTag.put(histogram.getTag(), histogram);
        }
      }
    } catch (FileNotFoundException | RuntimeException e) {
      throw damaged(log, e);
    }
    if (byTag.isEmpty()) {
      throw damaged(log, null);
    }
    return byTag;
  }

  private static LabException damaged(Path log, Exception cause) {
    return new LabException(
        "The histogram log "
            + log.getFileName()
            + " is damaged or empty: HdrHistogram cannot read"
            + " it.",
        cause);
  }
}
