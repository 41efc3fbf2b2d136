package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * From which distance on a variant costs at least so much against the baseline.
 *
 * @param variant its name
 * @param useCase what the client did
 * @param kind of the links that are that long
 * @param costMicros added latency at the median
 * @param rttMillis round trip from which it is reached; 0 if it always is
 * @param ciLowMillis lower end of its interval over trials
 * @param ciHighMillis upper end
 */
@RecordBuilder
public record Threshold(
    String variant,
    String useCase,
    LinkKind kind,
    double costMicros,
    double rttMillis,
    double ciLowMillis,
    double ciHighMillis) {
  public Threshold {
    Rule.text("variant", variant);
    Rule.text("useCase", useCase);
    Rule.present("kind", kind);
    Rule.positive("costMicros", costMicros);
    Rule.notNegative("rttMillis", rttMillis);
    Rule.rising("ciLowMillis, rttMillis, ciHighMillis", ciLowMillis, rttMillis, ciHighMillis);
  }
}
