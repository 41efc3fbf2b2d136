package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What one visit costs on one link: whole numbers, counted by the wire.
 *
 * @param variant name of the variant
 * @param useCase what the client did
 * @param visit over new connections on edge and private links, or again over the same
 * @param link name of the link
 * @param kind of the link
 * @param connections opened
 * @param roundTrips changes of direction after the near end had spoken, plus one for each
 *     connection that was opened
 * @param bytesUp towards the far end
 * @param bytesDown towards the near end
 * @param visits how many visits were counted
 * @param varied what differed between the last visits, in words; empty if they agree
 */
@RecordBuilder
public record LedgerRow(
    String variant,
    String useCase,
    VisitKind visit,
    String link,
    LinkKind kind,
    long connections,
    long roundTrips,
    long bytesUp,
    long bytesDown,
    int visits,
    List<String> varied) {

  public LedgerRow {
    Rule.text("variant", variant);
    Rule.text("useCase", useCase);
    Rule.present("visit", visit);
    Rule.text("link", link);
    Rule.present("kind", kind);
    Rule.notNegative("connections", connections);
    Rule.within("roundTrips", connections, Long.MAX_VALUE, roundTrips);
    Rule.notNegative("bytesUp", bytesUp);
    Rule.notNegative("bytesDown", bytesDown);
    Rule.positive("visits", visits);
    varied = List.copyOf(varied);
  }
}
