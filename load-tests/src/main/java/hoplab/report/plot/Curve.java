package hoplab.report.plot;

import org.HdrHistogram.Histogram;

/**
 * All times of one variant in one trial.
 *
 * @param variant name of the variant
 * @param trial number of the trial, from 1
 * @param nanos the times in nanoseconds
 */
public record Curve(String variant, int trial, Histogram nanos) {
  private static final double NANOS_PER_MICRO = 1_000;

  /** Whether enough requests were recorded that {@code quantile}, 0 to 1, leaves one above it. */
  boolean reaches(double quantile) {
    return nanos.getTotalCount() * (1 - quantile) >= 1 - 1e-9;
  }

  double micros(double quantile) {
    return nanos.getValueAtPercentile(100 * quantile) / NANOS_PER_MICRO;
  }
}
