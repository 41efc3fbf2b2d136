package hoplab.result;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One use case at one set of distances.
 *
 * @param edgeRttMillis round trip between client and public tiers
 * @param privateRttMillis round trip between tiers
 * @param dataRttMillis round trip between tiers and database
 * @param role {@code loopback}: all distances are 0; {@code fit}: one is not, and the slopes are
 *     fitted to it; {@code held-out}: took no part in any fit
 * @param useCase what the client did
 * @param variants the figures of each
 * @param comparisons differences to the baseline at this point
 */
public record NetworkPoint(
    double edgeRttMillis,
    double privateRttMillis,
    double dataRttMillis,
    String role,
    String useCase,
    List<PointFigures> variants,
    List<Comparison> comparisons) {

  public static final String LOOPBACK = "loopback";
  public static final String FIT = "fit";
  public static final String HELD_OUT = "held-out";

  private static final Set<String> ROLES = new TreeSet<>(Set.of(LOOPBACK, FIT, HELD_OUT));

  public NetworkPoint {
    Rule.notNegative("edgeRttMillis", edgeRttMillis);
    Rule.notNegative("privateRttMillis", privateRttMillis);
    Rule.notNegative("dataRttMillis", dataRttMillis);
    Rule.oneOf("role", ROLES, role);
    Rule.text("useCase", useCase);
    variants = List.copyOf(variants);
    comparisons = List.copyOf(comparisons);
  }

  /** The same point with other figures and differences. */
  public NetworkPoint with(List<PointFigures> figures, List<Comparison> differences) {
    return new NetworkPoint(
        edgeRttMillis, privateRttMillis, dataRttMillis, role, useCase, figures, differences);
  }
}
