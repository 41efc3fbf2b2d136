package hoplab.result;

import hoplab.statistics.Interval;

/**
 * Intervals over trials, in microseconds, at the plan's confidence.
 *
 * @param p50Micros of the median
 * @param p90Micros of the 90th percentile
 * @param p99Micros of the 99th percentile
 * @param p999Micros of the 99.9th percentile
 * @param meanMicros of the mean
 */
public record LatencyIntervals(
    Interval p50Micros,
    Interval p90Micros,
    Interval p99Micros,
    Interval p999Micros,
    Interval meanMicros) {
  public LatencyIntervals {
    Rule.present("p50Micros", p50Micros);
    Rule.present("p90Micros", p90Micros);
    Rule.present("p99Micros", p99Micros);
    Rule.present("p999Micros", p999Micros);
    Rule.present("meanMicros", meanMicros);
  }
}
