package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * How many round trips over links of one kind follow one another in a visit. Those that are under
 * way at the same time count once, so this is what distance multiplies.
 *
 * @param variant name of the variant
 * @param useCase what the client did
 * @param visit as in {@link LedgerRow}
 * @param kind of the links
 * @param length whole number, 0 or more; a connection that is opened counts as one more
 * @param visits how many visits were looked at
 * @param agreed whether the last two visits agree
 */
@RecordBuilder
public record Chain(
    String variant,
    String useCase,
    VisitKind visit,
    LinkKind kind,
    int length,
    int visits,
    boolean agreed) {

  public Chain {
    Rule.text("variant", variant);
    Rule.text("useCase", useCase);
    Rule.present("visit", visit);
    Rule.present("kind", kind);
    Rule.notNegative("length", length);
    Rule.positive("visits", visits);
  }
}
