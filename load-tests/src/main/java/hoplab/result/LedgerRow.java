package hoplab.result;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one visit costs on one link: whole numbers, counted by the wire.
 *
 * @param variant name of the variant
 * @param useCase what the client did
 * @param visit {@code first}: over new connections on edge and private links; {@code repeated}:
 *     again over the same
 * @param link name of the link
 * @param kind {@code edge}, {@code private} or {@code data}
 * @param connections opened
 * @param roundTrips changes of direction after the near end had spoken, plus one for each
 *     connection that was opened
 * @param bytesUp towards the far end
 * @param bytesDown towards the near end
 * @param visits how many visits were counted
 * @param varied what differed between the last visits, in words; empty if they agree
 */
public record LedgerRow(
    String variant,
    String useCase,
    String visit,
    String link,
    String kind,
    long connections,
    long roundTrips,
    long bytesUp,
    long bytesDown,
    int visits,
    List<String> varied) {

  /** Over new connections. */
  public static final String FIRST = "first";

  /** Over connections that are open. */
  public static final String REPEATED = "repeated";

  static final Set<String> KINDS = new TreeSet<>(Set.of("edge", "private", "data"));
  static final Set<String> VISITS = new TreeSet<>(Set.of(FIRST, REPEATED));

  public LedgerRow {
    Rule.text("variant", variant);
    Rule.text("useCase", useCase);
    Rule.oneOf("visit", VISITS, visit);
    Rule.text("link", link);
    Rule.oneOf("kind", KINDS, kind);
    Rule.notNegative("connections", connections);
    Rule.within("roundTrips", connections, Long.MAX_VALUE, roundTrips);
    Rule.notNegative("bytesUp", bytesUp);
    Rule.notNegative("bytesDown", bytesDown);
    Rule.positive("visits", visits);
    varied = List.copyOf(varied);
  }
}
