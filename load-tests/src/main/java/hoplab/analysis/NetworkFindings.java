package hoplab.analysis;

import hoplab.result.Chain;
import hoplab.result.Growth;
import hoplab.result.LedgerRow;
import hoplab.result.Network;
import hoplab.result.NetworkPoint;
import hoplab.result.Plan;
import hoplab.result.PointFigures;
import hoplab.result.Prediction;
import hoplab.statistics.Verdict;
import java.util.List;

/**
 * What follows from the figures that the trials of a network experiment took at each point, and
 * from the ledger: computed when the run is made, and once more, by the same code, when a bundle is
 * checked.
 *
 * @param network latency over distance
 * @param predictions at the points that took no part in any fit
 */
public record NetworkFindings(Network network, List<Prediction> predictions) {

  /**
   * Computes everything.
   *
   * @param raw the points; only the figures of their trials are looked at
   */
  public static NetworkFindings of(
      Plan plan, List<NetworkPoint> raw, List<LedgerRow> ledger, List<Chain> chains) {
    return of(VersionRules.NEWEST, plan, raw, ledger, chains);
  }

  /** The same by the rules of some version. */
  public static NetworkFindings of(
      VersionRules rules,
      Plan plan,
      List<NetworkPoint> raw,
      List<LedgerRow> ledger,
      List<Chain> chains) {
    MeasuredPoints points = new MeasuredPoints(rules, plan, raw);
    CountedRoundTrips counted = new CountedRoundTrips(plan.baseline(), ledger, chains);
    EffectiveHops hops = new EffectiveHops(points, counted);
    return new NetworkFindings(
        new Network(new PointFigureFindings(points).all(), hops.slopes(), hops.thresholds()),
        new HeldOutPredictions(points, counted).all());
  }

  /** The same, if the run is valid; else no verdict stands. */
  public NetworkFindings under(boolean valid) {
    if (valid) {
      return this;
    }
    List<NetworkPoint> points =
        network.points().stream()
            .map(
                point ->
                    point.with(
                        point.variants().stream().map(NetworkFindings::invalid).toList(),
                        point.comparisons().stream().map(Findings::invalid).toList()))
            .toList();
    return new NetworkFindings(
        new Network(points, network.slopes(), network.thresholds()), predictions);
  }

  private static PointFigures invalid(PointFigures given) {
    Growth growth = given.growth();
    return growth == null
        ? given
        : new PointFigures(
            given.name(),
            given.count(),
            given.errors(),
            given.p50Micros(),
            given.p90Micros(),
            given.p99Micros(),
            new Growth(
                growth.differenceMicros(),
                growth.ciLowMicros(),
                growth.ciHighMicros(),
                growth.floorMicros(),
                Verdict.INVALID),
            given.trials());
  }
}
