package hoplab.experiment.network;

import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.NetworkPoint.Role;
import hoplab.trial.Distances;
import hoplab.trial.RunOptions;
import hoplab.wire.Distance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One set of distances.
 *
 * @param roundTrips by kind of link
 * @param role as in {@link NetworkPoint}
 */
record Point(Map<LinkKind, Duration> roundTrips, Role role) {

  Point {
    roundTrips = Map.copyOf(roundTrips);
  }

  /**
   * The points of a run: loopback, then one kind of link after the other made longer, then all at
   * once by as much as any was alone, then two points between those, with all kinds longer at once.
   */
  static List<Point> all(Distances distances) {
    List<Point> points = new ArrayList<>();
    points.add(of(Map.of(), Role.LOOPBACK));
    for (LinkKind kind : LinkKind.values()) {
      for (Duration roundTrip : distances.of(kind)) {
        if (!roundTrip.isZero()) {
          points.add(of(Map.of(kind, roundTrip), Role.FIT));
        }
      }
    }
    if (points.size() == 1) {
      throw new RunOptions.WrongOrder("there is no distance to measure at: give one above 0");
    }
    Map<LinkKind, Duration> longest = new EnumMap<>(LinkKind.class);
    Map<LinkKind, Duration> near = new EnumMap<>(LinkKind.class);
    Map<LinkKind, Duration> far = new EnumMap<>(LinkKind.class);
    for (LinkKind kind : LinkKind.values()) {
      List<Duration> all = distances.of(kind);
      longest.put(kind, all.get(all.size() - 1));
      near.put(kind, between(all.get(0), all.get(Math.min(1, all.size() - 1))));
      far.put(kind, between(all.get(Math.max(0, all.size() - 2)), all.get(all.size() - 1)));
    }
    if (longest.values().stream().filter(roundTrip -> !roundTrip.isZero()).count() > 1) {
      points.add(of(longest, Role.FIT));
    }
    points.add(of(near, Role.HELD_OUT));
    if (!far.equals(near)) {
      points.add(of(far, Role.HELD_OUT));
    }
    return points;
  }

  /** How far the ends of links of a kind are apart. */
  Distance distance(LinkKind kind) {
    return Distance.of(roundTrips.get(kind));
  }

  double millis(LinkKind kind) {
    return roundTrips.get(kind).toNanos() / 1e6;
  }

  private static Point of(Map<LinkKind, Duration> longer, Role role) {
    Map<LinkKind, Duration> roundTrips = new EnumMap<>(LinkKind.class);
    for (LinkKind kind : LinkKind.values()) {
      roundTrips.put(kind, longer.getOrDefault(kind, Duration.ZERO));
    }
    return new Point(roundTrips, role);
  }

  private static Duration between(Duration one, Duration other) {
    return one.plus(other).dividedBy(2);
  }
}
