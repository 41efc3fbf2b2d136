package hoplab.validation;

import hoplab.result.bundle.HistogramLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Logs of a bundle that hold one histogram after the other, each with a tag, and what contradicts
 * them.
 */
final class TaggedHistograms {

  private final Path bundle;
  private final Map<String, Map<String, Histogram>> logs = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  TaggedHistograms(Path bundle) {
    this.bundle = bundle;
  }

  /** What was found so far. */
  List<String> problems() {
    return problems;
  }

  /** Something else that was found. */
  void add(String problem) {
    problems.add(problem);
  }

  /**
   * Compares figures with the histogram that they come from.
   *
   * @param place of the figures, in words
   * @param log name of the file in the bundle
   * @param good how many times the histogram is to hold
   * @param what they are times of
   * @param quantiles figures that the histogram is to give
   * @throws hoplab.result.LabException if the log cannot be read
   */
  void check(
      String place, String log, String tag, long good, String what, List<Quantile> quantiles) {
    Histogram histogram =
        logs.computeIfAbsent(log, file -> HistogramLog.readTagged(bundle.resolve(file))).get(tag);
    String at = place + ", " + tag + ": ";
    if (histogram == null) {
      problems.add(at + "there is no histogram of it");
    } else if (histogram.getTotalCount() != good) {
      problems.add(
          at
              + "the histogram holds "
              + histogram.getTotalCount()
              + " times where "
              + good
              + " "
              + what
              + " went well");
    } else {
      quantiles.forEach(quantile -> checkQuantile(at, histogram, quantile));
    }
  }

  /**
   * One quantile of a latency.
   *
   * @param percentile 0 to 100
   */
  record Quantile(int percentile, double micros) {}

  private void checkQuantile(String at, Histogram histogram, Quantile quantile) {
    long nanos =
        histogram.getTotalCount() == 0 ? 0 : histogram.getValueAtPercentile(quantile.percentile());
    if (!histogram.valuesAreEquivalent(Math.round(quantile.micros() * 1e3), nanos)) {
      problems.add(
          String.format(
              Locale.ROOT,
              "%sp%d is %.3f us, the histogram says %.3f us",
              at,
              quantile.percentile(),
              quantile.micros(),
              nanos / 1e3));
    }
  }
}
