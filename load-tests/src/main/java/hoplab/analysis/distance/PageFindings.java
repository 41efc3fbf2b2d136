package hoplab.analysis.distance;

import hoplab.analysis.comparison.Findings;
import hoplab.analysis.comparison.VersionRules;
import hoplab.analysis.distance.MeasuredPoint.Series;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.PageMap;
import hoplab.result.PageMap.Crossing;
import hoplab.result.PageMap.Order;
import hoplab.result.PageMap.Outcome;
import hoplab.result.PageMapCrossingBuilder;
import hoplab.result.PageMapOrderBuilder;
import hoplab.result.PointTrial;
import hoplab.result.Run;
import hoplab.result.UseCase;
import hoplab.statistics.Estimate;
import hoplab.statistics.Interval;
import hoplab.statistics.Judgement;
import hoplab.statistics.PairedFigures;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whose dashboard is there first: computed when the run is made, and once more, by the same code,
 * when a bundle is checked. The difference of two variants over distance is a line whose slope, the
 * round trips in a row that one has more, is counted; only its height is an estimate, from what
 * {@link DistanceModel} gives for each trial.
 */
public final class PageFindings {

  private static final String DASHBOARD = UseCase.DASHBOARD.label();

  private final MeasuredPoints points;
  private final CountedRoundTrips counted;
  private final DistanceModel model;
  private final PageMap asked;
  private final List<String> names;

  private PageFindings(VersionRules rules, Run run) {
    this.points = new MeasuredPoints(rules, run.plan(), MeasuredPoint.all(run.network()));
    this.counted = new CountedRoundTrips(run.plan().baseline(), run.ledger(), run.chains());
    this.model = new DistanceModel(points, counted, PointTrial::p50Micros);
    this.asked = run.page();
    this.names = new ArrayList<>();
    String baseline = run.plan().baseline();
    names.add(baseline);
    names.add(Findings.duplicateOf(baseline));
    points.loopback(DASHBOARD).variants().stream()
        .map(Series::name)
        .filter(name -> !names.contains(name))
        .forEach(names::add);
  }

  /**
   * The map with all that follows from what was measured, before any doubt has a say.
   *
   * @param run its map states the reference
   * @return null where no map was asked for
   */
  public static PageMap complete(VersionRules rules, Run run) {
    if (run.page() == null || run.network() == null || run.trials().size() < 2 || !isWhole(run)) {
      return run.page();
    }
    PageFindings findings = new PageFindings(rules, run);
    return findings.map(findings.crossings(), findings.orders());
  }

  /** Whether every trial measured everyone at every point; else no two can be compared. */
  private static boolean isWhole(Run run) {
    return run.network().points().stream()
            .flatMap(point -> point.variants().stream())
            .map(one -> one.trials().size())
            .distinct()
            .count()
        == 1;
  }

  /** The same, if the run is valid; else no verdict stands. */
  public static PageMap under(PageMap found, boolean valid) {
    return found == null || valid
        ? found
        : new PageMap(
            found.edgeRttMillis(),
            found.privateRttMillis(),
            found.dataRttMillis(),
            found.crossings(),
            found.orders().stream()
                .map(order -> PageMapOrderBuilder.from(order).withVerdict(Verdict.INVALID))
                .toList());
  }

  /**
   * Where two variants are as late: reference - difference / (1,000 x round trips more).
   *
   * @param difference of their medians at the reference, in microseconds
   * @param referenceMillis of the kind of link that is varied, 0 or more
   * @param roundTripsMore in a row on that kind, of the same minus the other's; not 0
   * @return in milliseconds, below 0 where they would only meet there
   */
  static Estimate crossing(Estimate difference, double referenceMillis, int roundTripsMore) {
    ToDoubleFunction<Double> at = micros -> referenceMillis - micros / (1e3 * roundTripsMore);
    double one = at.applyAsDouble(difference.interval().low());
    double other = at.applyAsDouble(difference.interval().high());
    return new Estimate(
        at.applyAsDouble(difference.value()),
        new Interval(Math.min(one, other), Math.max(one, other)),
        difference.degreesOfFreedom());
  }

  /**
   * What that says within what was measured.
   *
   * @param crossing of two, in milliseconds
   * @param longestMillis that was measured
   */
  static Outcome outcome(Estimate crossing, double longestMillis) {
    return crossing.interval().high() <= 0 || crossing.interval().low() >= longestMillis
        ? Outcome.NO_CROSSING
        : Outcome.CROSSING;
  }

  private PageMap map(List<Crossing> crossings, List<Order> orders) {
    return new PageMap(
        asked.edgeRttMillis(), asked.privateRttMillis(), asked.dataRttMillis(), crossings, orders);
  }

  /** Every two that are not the same twice; the intervals are pointwise. */
  private List<Crossing> crossings() {
    double[][] predicted = predicted(asked::reference);
    PairedFigures paired = PairedFigures.ofTrials(predicted);
    List<Crossing> crossings = new ArrayList<>();
    for (int[] pair : pairs()) {
      Estimate difference = paired.compared(pair[0], pair[1], 1, points.plan().confidence());
      crossings.addAll(crossings(names.get(pair[0]), names.get(pair[1]), difference));
    }
    return crossings;
  }

  private List<Crossing> crossings(String variant, String other, Estimate difference) {
    Map<LinkKind, Integer> own = counted.inARow(variant, DASHBOARD);
    Map<LinkKind, Integer> theirs = counted.inARow(other, DASHBOARD);
    List<Crossing> crossings = new ArrayList<>();
    for (LinkKind kind : LinkKind.values()) {
      int more = own.get(kind) - theirs.get(kind);
      if (more != 0) {
        crossings.add(along(variant, other, difference, kind, more));
      }
    }
    if (crossings.isEmpty()) {
      boolean told = !difference.interval().contains(0);
      String ahead = told ? (difference.value() < 0 ? variant : other) : null;
      crossings.add(
          PageMapCrossingBuilder.builder()
              .variant(variant)
              .other(other)
              .kind(null)
              .roundTripsMore(0)
              .differenceMicros(difference.value())
              .ciLowMicros(difference.interval().low())
              .ciHighMicros(difference.interval().high())
              .outcome(told ? Outcome.NO_CROSSING : Outcome.UNDECIDED)
              .rttMillis(null)
              .rttLowMillis(null)
              .rttHighMillis(null)
              .below(ahead)
              .beyond(ahead)
              .build());
    }
    return crossings;
  }

  private Crossing along(
      String variant, String other, Estimate difference, LinkKind kind, int more) {
    Estimate found = crossing(difference, asked.reference(kind), more);
    Outcome outcome = outcome(found, points.longestMillis(kind));
    boolean crosses = outcome == Outcome.CROSSING;
    boolean isBeyond = found.interval().high() <= 0;
    String below = more > 0 ? variant : other;
    String beyond = more > 0 ? other : variant;
    return PageMapCrossingBuilder.builder()
        .variant(variant)
        .other(other)
        .kind(kind)
        .roundTripsMore(more)
        .differenceMicros(difference.value())
        .ciLowMicros(difference.interval().low())
        .ciHighMicros(difference.interval().high())
        .outcome(outcome)
        .rttMillis(crosses ? (Double) Math.max(0, found.value()) : null)
        .rttLowMillis(crosses ? (Double) Math.max(0, found.interval().low()) : null)
        .rttHighMillis(crosses ? (Double) found.interval().high() : null)
        .below(crosses || !isBeyond ? below : beyond)
        .beyond(crosses || isBeyond ? beyond : below)
        .build();
  }

  private List<Order> orders() {
    List<Order> orders = new ArrayList<>();
    for (MeasuredPoint point : points.all()) {
      if (point.role() == NetworkPoint.Role.HELD_OUT) {
        orders.addAll(orders(point));
      }
    }
    return orders;
  }

  private List<Order> orders(MeasuredPoint point) {
    double[][] predicted = predicted(point::millis);
    double[][] measured = byTrial(name -> micros(point, name));
    double[] expected = byVariant(predicted);
    PairedFigures paired = PairedFigures.ofTrials(measured);
    List<int[]> pairs = pairs();
    List<Order> orders = new ArrayList<>();
    for (int[] pair : pairs) {
      Estimate found = paired.compared(pair[0], pair[1], pairs.size(), points.plan().confidence());
      orders.add(
          PageMapOrderBuilder.builder()
              .variant(names.get(pair[0]))
              .other(names.get(pair[1]))
              .edgeRttMillis(point.millis(LinkKind.EDGE))
              .privateRttMillis(point.millis(LinkKind.PRIVATE))
              .dataRttMillis(point.millis(LinkKind.DATA))
              .predictedMicros(expected[pair[0]] - expected[pair[1]])
              .measuredMicros(found.value())
              .ciLowMicros(found.interval().low())
              .ciHighMicros(found.interval().high())
              .verdict(
                  Judgement.judge(
                      found.value(), found.interval(), 0, points.smallestDifference(DASHBOARD)))
              .build());
    }
    return orders;
  }

  /** Mean over trials, that of the baseline over its duplicate's too. */
  private static double[] byVariant(double[][] trials) {
    double[] means =
        IntStream.range(0, trials[0].length)
            .mapToDouble(v -> Arrays.stream(trials).mapToDouble(t -> t[v]).average().orElseThrow())
            .toArray();
    means[0] = (means[0] + means[1]) / 2;
    return means;
  }

  private double[][] predicted(ToDoubleFunction<LinkKind> millis) {
    return byTrial(name -> model.trials(name, DASHBOARD, millis));
  }

  private static double[] micros(MeasuredPoint point, String name) {
    return point.find(name).orElseThrow().trials().stream()
        .mapToDouble(PointTrial::p50Micros)
        .toArray();
  }

  private double[][] byTrial(Function<String, double[]> figures) {
    List<double[]> each = names.stream().map(figures).toList();
    return IntStream.range(0, each.get(0).length)
        .mapToObj(trial -> each.stream().mapToDouble(one -> one[trial]).toArray())
        .toArray(double[][]::new);
  }

  /** Places of each two in {@link #names}, the later one first; without the duplicate. */
  private List<int[]> pairs() {
    List<int[]> pairs = new ArrayList<>();
    for (int lower = 0; lower < names.size(); lower++) {
      for (int upper = 2; upper < names.size(); upper++) {
        if (lower != 1 && upper > lower) {
          pairs.add(new int[] {upper, lower});
        }
      }
    }
    return pairs;
  }
}
