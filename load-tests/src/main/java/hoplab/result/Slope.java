package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * How a variant's latency grows with the distance of one kind of link: the effective hops.
 *
 * @param variant its name
 * @param useCase what the client did
 * @param kind of the links
 * @param effectiveHops added time per added round-trip time, by least squares in each trial, mean
 *     over trials
 * @param ciLow lower end of its interval over trials
 * @param ciHigh upper end
 * @param countedInARow round trips that follow one another, as the ledger counts them
 * @param countedInAll round trips in all, as the ledger counts them
 */
@RecordBuilder
public record Slope(
    String variant,
    String useCase,
    LinkKind kind,
    double effectiveHops,
    double ciLow,
    double ciHigh,
    int countedInARow,
    long countedInAll) {
  public Slope {
    Rule.text("variant", variant);
    Rule.text("useCase", useCase);
    Rule.present("kind", kind);
    Rule.rising("ciLow, effectiveHops, ciHigh", ciLow, effectiveHops, ciHigh);
    Rule.notNegative("countedInARow", countedInARow);
    Rule.notNegative("countedInAll", countedInAll);
  }
}
