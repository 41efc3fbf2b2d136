package hoplab.analysis.distance;

import hoplab.analysis.comparison.Findings;
import hoplab.analysis.comparison.VersionRules;
import hoplab.result.Chain;
import hoplab.result.GrowthBuilder;
import hoplab.result.LedgerRow;
import hoplab.result.Network;
import hoplab.result.NetworkPoint;
import hoplab.result.NetworkPointBuilder;
import hoplab.result.Plan;
import hoplab.result.PointFigures;
import hoplab.result.PointFiguresBuilder;
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
   * @param raw the points
   */
  public static NetworkFindings of(
      Plan plan, List<MeasuredPoint> raw, List<LedgerRow> ledger, List<Chain> chains) {
    return of(VersionRules.NEWEST, plan, raw, ledger, chains);
  }

  /** The same by the rules of some version. */
  public static NetworkFindings of(
      VersionRules rules,
      Plan plan,
      List<MeasuredPoint> raw,
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
                    NetworkPointBuilder.from(point)
                        .with(
                            no ->
                                no.variants(
                                        point.variants().stream()
                                            .map(NetworkFindings::invalid)
                                            .toList())
                                    .comparisons(
                                        point.comparisons().stream()
                                            .map(Findings::invalid)
                                            .toList())))
            .toList();
    return new NetworkFindings(
        new Network(points, network.slopes(), network.thresholds()), predictions);
  }

  private static PointFigures invalid(PointFigures given) {
    return given.growth() == null
        ? given
        : PointFiguresBuilder.from(given)
            .withGrowth(GrowthBuilder.from(given.growth()).withVerdict(Verdict.INVALID));
  }
}
