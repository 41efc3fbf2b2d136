package hoplab.validation;

import hoplab.result.LabException;
import hoplab.result.Latency;
import hoplab.result.TargetRecording;
import hoplab.result.bundle.HistogramLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * Whether the figures that one target has in one trial are those of its histogram log. The log
 * holds the good answers. Quantiles were taken from the raw times and must lie in the very bucket
 * that the log gives; the mean may differ by what buckets lose.
 */
final class HistogramCheck {

  private final Histogram histogram;
  private final List<String> problems = new ArrayList<>();

  private HistogramCheck(Histogram histogram) {
    this.histogram = histogram;
  }

  static List<String> problems(Path bundle, TargetRecording target) {
    try {
      HistogramCheck check =
          new HistogramCheck(HistogramLog.read(bundle.resolve(target.histogram())));
      check.check(target.latency());
      return check.problems;
    } catch (LabException e) {
      return List.of(e.getMessage());
    }
  }

  private void check(Latency latency) {
    long good = latency.count() - latency.errors();
    if (histogram.getTotalCount() != good) {
      problems.add(
          "the histogram log holds "
              + histogram.getTotalCount()
              + " times where "
              + good
              + " requests went well");
      return;
    }
    checkQuantile("p50", 50, latency.p50Micros());
    checkQuantile("p90", 90, latency.p90Micros());
    checkQuantile("p99", 99, latency.p99Micros());
    checkQuantile("p99.9", 99.9, latency.p999Micros());
    double bucketShare = Math.pow(10, -histogram.getNumberOfSignificantValueDigits());
    double meanNanos = good == 0 ? 0 : histogram.getMean();
    double lossNanos = meanNanos * bucketShare + histogram.getLowestDiscernibleValue();
    if (Math.abs(latency.meanMicros() * 1e3 - meanNanos) > lossNanos) {
      differ("mean", latency.meanMicros(), meanNanos);
    }
  }

  private void checkQuantile(String name, double percentile, double micros) {
    long nanos = histogram.getTotalCount() == 0 ? 0 : histogram.getValueAtPercentile(percentile);
    if (!histogram.valuesAreEquivalent(Math.round(micros * 1e3), nanos)) {
      differ(name, micros, nanos);
    }
  }

  private void differ(String name, double micros, double nanos) {
    problems.add(
        String.format(
            Locale.ROOT,
            "the %s is %.3f us, the histogram log says %.3f us",
            name,
            micros,
            nanos / 1e3));
  }
}
