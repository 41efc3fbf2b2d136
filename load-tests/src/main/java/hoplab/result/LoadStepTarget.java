package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What one step of a load curve recorded of one variant.
 *
 * @param name of the variant
 * @param planned users that were to arrive
 * @param sent requests that were sent; the others found too many still without an answer
 * @param errors requests that failed, among them
 * @param p50Micros median of the good answers, 0 if there are none
 * @param p99Micros 99th percentile of the good answers, 0 if there are none
 * @param tiers what they used
 */
@RecordBuilder
public record LoadStepTarget(
    String name,
    long planned,
    long sent,
    long errors,
    double p50Micros,
    double p99Micros,
    List<LoadTier> tiers) {
  public LoadStepTarget {
    Rule.text("name", name);
    Rule.notNegative("planned", planned);
    Rule.within("sent", 0, planned, sent);
    Rule.within("errors", 0, sent, errors);
    Rule.notNegative("p50Micros", p50Micros);
    Rule.rising("p50Micros, p99Micros", p50Micros, p99Micros);
    tiers = List.copyOf(tiers);
  }

  /** Requests that were answered well. */
  public long good() {
    return sent - errors;
  }

  /** Processor time of all tiers. */
  public double cpuMicros() {
    return tiers.stream().mapToDouble(LoadTier::cpuMicros).sum();
  }
}
