package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * One use case at one set of distances.
 *
 * @param edgeRttMillis round trip between client and public tiers
 * @param privateRttMillis round trip between tiers
 * @param dataRttMillis round trip between tiers and database
 * @param role what it is measured for
 * @param useCase what the client did
 * @param variants the figures of each
 * @param comparisons differences to the baseline at this point
 */
@RecordBuilder
public record NetworkPoint(
    double edgeRttMillis,
    double privateRttMillis,
    double dataRttMillis,
    Role role,
    String useCase,
    List<PointFigures> variants,
    List<Comparison> comparisons) {

  /** What a point is measured for. */
  public enum Role implements Word {
    /** All distances are 0. */
    LOOPBACK,
    /**
     * One distance is not, or several are: predictions are fitted to it, slopes where it is one.
     */
    FIT,
    /** It takes no part in any fit. */
    HELD_OUT
  }

  public NetworkPoint {
    Rule.notNegative("edgeRttMillis", edgeRttMillis);
    Rule.notNegative("privateRttMillis", privateRttMillis);
    Rule.notNegative("dataRttMillis", dataRttMillis);
    Rule.present("role", role);
    Rule.text("useCase", useCase);
    variants = List.copyOf(variants);
    comparisons = List.copyOf(comparisons);
  }
}
