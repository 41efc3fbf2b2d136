package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * Latency of a use case, from just before the request is handed over until the last byte is in.
 * Over several trials each figure is the geometric mean of the trials' own, before version 6 the
 * arithmetic mean.
 *
 * @param count requests measured, over all trials
 * @param errors requests that failed, among them
 * @param p50Micros median
 * @param p90Micros 90th percentile
 * @param p99Micros 99th percentile
 * @param p999Micros 99.9th percentile
 * @param meanMicros mean
 * @param intervals intervals over trials; null within a single trial, and where a trial has no
 *     answer
 */
@RecordBuilder
public record Latency(
    long count,
    long errors,
    double p50Micros,
    double p90Micros,
    double p99Micros,
    double p999Micros,
    double meanMicros,
    LatencyIntervals intervals) {
  public Latency {
    Rule.notNegative("count", count);
    Rule.within("errors", 0, count, errors);
    Rule.notNegative("p50Micros", p50Micros);
    Rule.notNegative("p999Micros", p999Micros);
    Rule.rising(
        "p50Micros, p90Micros, p99Micros, p999Micros", p50Micros, p90Micros, p99Micros, p999Micros);
    Rule.notNegative("meanMicros", meanMicros);
  }
}
