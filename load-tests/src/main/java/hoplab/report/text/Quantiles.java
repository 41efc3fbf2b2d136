package hoplab.report.text;

import hoplab.result.Latency;
import hoplab.result.LatencyIntervals;
import hoplab.statistics.Interval;
import java.util.List;
import java.util.Map;

/** The figures of a latency by the names that comparisons use. */
public final class Quantiles {
  /** In the order of every table. */
  public static final List<String> NAMES = List.of("p50", "p90", "p99", "p99.9", "mean");

  private static final Map<String, String> WORDS =
      Map.of(
          "p50", "at the median",
          "p90", "at the 90th percentile",
          "p99", "at the 99th percentile",
          "p99.9", "at the 99.9th percentile",
          "mean", "in the mean");

  private Quantiles() {}

  /** For a sentence: {@code at the median}. */
  static String words(String quantile) {
    return WORDS.getOrDefault(quantile, "at " + quantile);
  }

  /** The figure in microseconds; not a number for a name that latencies do not have. */
  public static double micros(Latency latency, String quantile) {
    return switch (quantile) {
      case "p50" -> latency.p50Micros();
      case "p90" -> latency.p90Micros();
      case "p99" -> latency.p99Micros();
      case "p99.9" -> latency.p999Micros();
      case "mean" -> latency.meanMicros();
      default -> Double.NaN;
    };
  }

  /** The interval over trials in microseconds, or null where there is none. */
  public static Interval interval(Latency latency, String quantile) {
    LatencyIntervals intervals = latency.intervals();
    if (intervals == null) {
      return null;
    }
    return switch (quantile) {
      case "p50" -> intervals.p50Micros();
      case "p90" -> intervals.p90Micros();
      case "p99" -> intervals.p99Micros();
      case "p99.9" -> intervals.p999Micros();
      case "mean" -> intervals.meanMicros();
      default -> null;
    };
  }
}
