package hoplab.result;

/**
 * What one trial measured of one variant at one point.
 *
 * @param trial its number, from 1
 * @param count visits measured
 * @param errors visits that failed, among them
 * @param p50Micros median
 * @param p90Micros 90th percentile
 * @param p99Micros 99th percentile
 */
public record PointTrial(
    int trial, long count, long errors, double p50Micros, double p90Micros, double p99Micros) {
  public PointTrial {
    Rule.within("trial", 1, Integer.MAX_VALUE, trial);
    Rule.notNegative("count", count);
    Rule.within("errors", 0, count, errors);
    Rule.notNegative("p50Micros", p50Micros);
    Rule.rising("p50Micros, p90Micros, p99Micros", p50Micros, p90Micros, p99Micros);
  }
}
