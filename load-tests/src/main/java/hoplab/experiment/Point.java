package hoplab.experiment;

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
public record Point(Map<LinkKind, Duration> roundTrips, Role role) {

  /** Where a point of the map lies between its near and its far end, on the first axis. */
  private static final double[] SHARES = {0.25, 0.5, 0.75};

  public Point {
    roundTrips = Map.copyOf(roundTrips);
  }

  /**
   * The points of a run: loopback, then one kind of link after the other made longer, then all at
   * once by as much as any was alone, then two points between those, with all kinds longer at once.
   */
  public static List<Point> all(Distances distances) {
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

  /**
   * The points of a map of pairs of distances: loopback, then each kind of link at its longest,
   * then all at their reference and at their longest, and held out three points across each pair of
   * another kind with data, what is left at its reference.
   */
  public static List<Point> ofMap(Distances distances) {
    Map<LinkKind, Duration> reference = new EnumMap<>(LinkKind.class);
    Map<LinkKind, Duration> longest = new EnumMap<>(LinkKind.class);
    List<Point> points = new ArrayList<>(List.of(of(Map.of(), Role.LOOPBACK)));
    for (LinkKind kind : LinkKind.values()) {
      List<Duration> all = distances.of(kind);
      longest.put(kind, all.get(all.size() - 1));
      reference.put(kind, reference(all));
      add(points, of(Map.of(kind, longest.get(kind)), Role.FIT));
    }
    add(points, of(reference, Role.FIT));
    add(points, of(longest, Role.FIT));
    if (points.size() == 1) {
      throw new RunOptions.WrongOrder("there is no distance to measure at: give one above 0");
    }
    for (LinkKind across : List.of(LinkKind.EDGE, LinkKind.PRIVATE)) {
      for (double share : SHARES) {
        Map<LinkKind, Duration> heldOut = new EnumMap<>(reference);
        heldOut.put(across, between(reference.get(across), longest.get(across), share));
        heldOut.put(
            LinkKind.DATA,
            between(reference.get(LinkKind.DATA), longest.get(LinkKind.DATA), 1 - share));
        add(points, of(heldOut, Role.HELD_OUT));
      }
    }
    return points;
  }

  /** What a kind of link is at while another is varied on the map, in milliseconds. */
  public static double referenceMillis(Distances distances, LinkKind kind) {
    return reference(distances.of(kind)).toNanos() / 1e6;
  }

  /**
   * What the other kinds of link are at while two are varied: the shortest above 0, or half of the
   * only one.
   */
  private static Duration reference(List<Duration> all) {
    Duration first = all.get(Math.min(1, all.size() - 1));
    return all.size() == 2 ? first.dividedBy(2) : first;
  }

  /** Unless there is one of the same distances. */
  private static void add(List<Point> points, Point more) {
    if (points.stream().noneMatch(point -> point.roundTrips.equals(more.roundTrips))) {
      points.add(more);
    }
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
    return between(one, other, 0.5);
  }

  private static Duration between(Duration one, Duration other, double share) {
    return one.plusNanos(Math.round(share * other.minus(one).toNanos()));
  }
}
