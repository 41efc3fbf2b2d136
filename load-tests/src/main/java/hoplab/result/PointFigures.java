package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * The figures of one variant at one point: over trials as in {@link Latency}.
 *
 * @param name of the variant
 * @param count visits measured in all trials
 * @param errors visits that failed, among them
 * @param p50Micros median
 * @param p90Micros 90th percentile
 * @param p99Micros 99th percentile
 * @param growth against distance 0; null there
 * @param trials what each trial measured
 */
@RecordBuilder
public record PointFigures(
    String name,
    long count,
    long errors,
    double p50Micros,
    double p90Micros,
    double p99Micros,
    Growth growth,
    List<PointTrial> trials) {
  public PointFigures {
    Rule.text("name", name);
    Rule.notNegative("count", count);
    Rule.within("errors", 0, count, errors);
    Rule.notNegative("p50Micros", p50Micros);
    Rule.rising("p50Micros, p90Micros, p99Micros", p50Micros, p90Micros, p99Micros);
    trials = List.copyOf(trials);
  }
}
