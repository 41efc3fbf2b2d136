package hoplab.analysis.distance;

import hoplab.result.LinkKind;
import hoplab.result.Network;
import hoplab.result.NetworkPoint;
import hoplab.result.PointTrial;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One use case at one set of distances, as the trials measured it, before anything is computed.
 *
 * @param rttMillis round trip by kind of link, 0 or more
 * @param role what it is measured for
 * @param useCase what the client did
 * @param variants what was measured of each
 */
public record MeasuredPoint(
    Map<LinkKind, Double> rttMillis,
    NetworkPoint.Role role,
    String useCase,
    List<Series> variants) {

  /** What the trials measured of one variant. */
  public record Series(String name, List<PointTrial> trials) {
    public Series {
      trials = List.copyOf(trials);
    }
  }

  public MeasuredPoint {
    rttMillis = Map.copyOf(rttMillis);
    variants = List.copyOf(variants);
  }

  /** What was measured at the points of a run. */
  public static List<MeasuredPoint> all(Network network) {
    return network.points().stream().map(MeasuredPoint::of).toList();
  }

  private static MeasuredPoint of(NetworkPoint point) {
    return new MeasuredPoint(
        Map.of(
            LinkKind.EDGE, point.edgeRttMillis(),
            LinkKind.PRIVATE, point.privateRttMillis(),
            LinkKind.DATA, point.dataRttMillis()),
        point.role(),
        point.useCase(),
        point.variants().stream().map(one -> new Series(one.name(), one.trials())).toList());
  }

  /** Whether the wire adds nothing anywhere. */
  boolean isAtNoDistance() {
    return longerKinds() == 0;
  }

  /** How many kinds of link the wire makes longer. */
  long longerKinds() {
    return rttMillis.values().stream().filter(millis -> millis > 0).count();
  }

  public double millis(LinkKind kind) {
    return rttMillis.get(kind);
  }

  public Optional<Series> find(String variant) {
    return variants.stream().filter(one -> one.name().equals(variant)).findFirst();
  }
}
