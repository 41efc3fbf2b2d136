package hoplab.report.text;

import hoplab.result.Quantile;

/** The figures of a latency in words. */
final class Quantiles {

  private Quantiles() {}

  /** For a sentence: {@code at the median}. */
  static String words(Quantile quantile) {
    return switch (quantile) {
      case P50 -> "at the median";
      case P90 -> "at the 90th percentile";
      case P99 -> "at the 99th percentile";
      case P999 -> "at the 99.9th percentile";
      case MEAN -> "in the mean";
    };
  }
}
