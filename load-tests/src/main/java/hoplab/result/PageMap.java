package hoplab.result;

import hoplab.statistics.Verdict;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Whose dashboard is there first, at which distances. While one kind of link is varied, the others
 * are at their reference.
 *
 * @param edgeRttMillis reference of the round trip between client and public tiers
 * @param privateRttMillis reference of the round trip between tiers
 * @param dataRttMillis reference of the round trip between tiers and database
 * @param crossings for each two, at which distance of each kind who is ahead changes
 * @param orders who is ahead at the points that took no part in any fit
 */
public record PageMap(
    double edgeRttMillis,
    double privateRttMillis,
    double dataRttMillis,
    List<Crossing> crossings,
    List<Order> orders) {

  public PageMap {
    Rule.notNegative("edgeRttMillis", edgeRttMillis);
    Rule.notNegative("privateRttMillis", privateRttMillis);
    Rule.notNegative("dataRttMillis", dataRttMillis);
    crossings = List.copyOf(crossings);
    orders = List.copyOf(orders);
  }

  /** Its reference of a kind of link. */
  public double reference(LinkKind kind) {
    return switch (kind) {
      case EDGE -> edgeRttMillis;
      case PRIVATE -> privateRttMillis;
      case DATA -> dataRttMillis;
    };
  }

  /** What can be said of who is ahead along one kind of link. */
  public enum Outcome implements Word {
    /** It changes within the distances that were measured. */
    CROSSING,
    /** The same variant is ahead at all of them. */
    NO_CROSSING,
    /** Which of the two is ahead cannot be told, at any of them. */
    UNDECIDED
  }

  /**
   * Two variants along one kind of link.
   *
   * @param variant one of them
   * @param other the other
   * @param kind of the links that are varied; null if the two have equally many round trips in a
   *     row on every kind, so that no distance changes their difference
   * @param roundTripsMore round trips in a row on that kind, of the variant minus the other's
   * @param differenceMicros predicted median of the variant minus the other's, all at reference
   * @param ciLowMicros lower end of its interval over trials
   * @param ciHighMicros upper end
   * @param outcome what follows
   * @param rttMillis where both are as late; null unless they cross
   * @param rttLowMillis lower end of its interval; null unless they cross
   * @param rttHighMillis upper end, which may lie beyond what was measured; null unless they cross
   * @param below who is ahead at shorter distances; null if undecided
   * @param beyond who is ahead at longer ones; null if undecided
   */
  @RecordBuilder
  public record Crossing(
      String variant,
      String other,
      LinkKind kind,
      int roundTripsMore,
      double differenceMicros,
      double ciLowMicros,
      double ciHighMicros,
      Outcome outcome,
      Double rttMillis,
      Double rttLowMillis,
      Double rttHighMillis,
      String below,
      String beyond) {
    public Crossing {
      Rule.text("variant", variant);
      Rule.text("other", other);
      Rule.rising(
          "ciLowMicros, differenceMicros, ciHighMicros",
          ciLowMicros,
          differenceMicros,
          ciHighMicros);
      Rule.present("outcome", outcome);
      Rule.require(
          (kind == null) == (roundTripsMore == 0), "a kind has round trips that differ", kind);
      if (outcome == Outcome.CROSSING) {
        Rule.rising(
            "rttLowMillis, rttMillis, rttHighMillis", rttLowMillis, rttMillis, rttHighMillis);
      }
    }

    /** Whether these are the two, in whichever order. */
    public boolean ofBoth(String one, String another) {
      return variant.equals(one) && other.equals(another)
          || variant.equals(another) && other.equals(one);
    }
  }

  /**
   * Two variants at a point that took no part in any fit.
   *
   * @param variant one of them
   * @param other the other
   * @param edgeRttMillis round trip between client and public tiers
   * @param privateRttMillis round trip between tiers
   * @param dataRttMillis round trip between tiers and database
   * @param predictedMicros median of the variant minus the other's, as predicted
   * @param measuredMicros the same as measured
   * @param ciLowMicros lower end of its interval, which holds for all pairs of the point at once
   * @param ciHighMicros upper end
   * @param verdict of what was measured
   */
  @RecordBuilder
  public record Order(
      String variant,
      String other,
      double edgeRttMillis,
      double privateRttMillis,
      double dataRttMillis,
      double predictedMicros,
      double measuredMicros,
      double ciLowMicros,
      double ciHighMicros,
      Verdict verdict) {
    public Order {
      Rule.text("variant", variant);
      Rule.text("other", other);
      Rule.notNegative("edgeRttMillis", edgeRttMillis);
      Rule.notNegative("privateRttMillis", privateRttMillis);
      Rule.notNegative("dataRttMillis", dataRttMillis);
      Rule.rising(
          "ciLowMicros, measuredMicros, ciHighMicros", ciLowMicros, measuredMicros, ciHighMicros);
      Rule.present("verdict", verdict);
    }

    /** Whether who is predicted ahead is measured ahead. */
    public boolean foretold() {
      return Math.signum(predictedMicros) == Math.signum(measuredMicros);
    }
  }
}
