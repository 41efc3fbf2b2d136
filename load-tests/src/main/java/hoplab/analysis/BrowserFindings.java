package hoplab.analysis;

import hoplab.analysis.comparison.Findings;
import hoplab.analysis.comparison.VersionRules;
import hoplab.analysis.distance.MeasuredPoint;
import hoplab.analysis.distance.PointComparisons;
import hoplab.analysis.validity.ValidityLimits;
import hoplab.client.Browser;
import hoplab.result.BrowserPoint;
import hoplab.result.BrowserPoint.Figures;
import hoplab.result.BrowserPoint.Trial;
import hoplab.result.BrowserPointBuilder;
import hoplab.result.BrowserRequests;
import hoplab.result.BrowserRequestsBuilder;
import hoplab.result.BrowserVisits;
import hoplab.result.Comparison;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.Plan;
import hoplab.result.PointTrial;
import hoplab.result.Quantile;
import hoplab.result.VisitKind;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.Sample;
import hoplab.statistics.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What follows from the visits of a real browser: computed when the run is made, and once more, by
 * the same code, when a bundle is checked. Judged as the points of a network are: ratios where
 * nothing is far apart, differences where a wire adds time.
 */
public final class BrowserFindings {

  private static final String USER = "u00042";

  /** The repeated visit follows soon, well before any answer to a preflight has aged. */
  private static final VisitSequence TWICE =
      new VisitSequence(
          List.of(
              new VisitSequence.Step(Duration.ZERO, USER),
              new VisitSequence.Step(Duration.ofSeconds(1), USER)));

  private BrowserFindings() {}

  /**
   * The visits with all that follows from them, before any doubt has a say.
   *
   * @param observed null where no browser visited
   */
  static BrowserVisits complete(Plan plan, BrowserVisits observed) {
    if (observed == null) {
      return null;
    }
    List<BrowserPoint> figures =
        observed.points().stream().map(point -> withFigures(plan, point)).toList();
    return new BrowserVisits(
        observed.browser(),
        observed.clockMicros(),
        observed.busyElsewhereShares(),
        figures.stream()
            .map(
                point ->
                    BrowserPointBuilder.from(point)
                        .withComparisons(comparisons(plan, observed, figures, point)))
            .toList(),
        observed.requests().stream().map(BrowserFindings::simulated).toList());
  }

  /** The same, if the run is valid; else no verdict stands. */
  static BrowserVisits under(BrowserVisits found, boolean valid) {
    if (found == null || valid) {
      return found;
    }
    return new BrowserVisits(
        found.browser(),
        found.clockMicros(),
        found.busyElsewhereShares(),
        found.points().stream()
            .map(
                point ->
                    BrowserPointBuilder.from(point)
                        .withComparisons(
                            point.comparisons().stream().map(Findings::invalid).toList()))
            .toList(),
        found.requests());
  }

  /** Doubts that follow from the visits: failures, a duplicate that differs, other preflights. */
  static List<Warning> warnings(Plan plan, BrowserVisits found) {
    List<Warning> warnings = new ArrayList<>();
    if (found == null) {
      return warnings;
    }
    for (int i = 0; i < found.busyElsewhereShares().size(); i++) {
      checkMachine(i + 1, found.busyElsewhereShares().get(i), warnings);
    }
    for (BrowserPoint point : found.points()) {
      point.variants().forEach(one -> checkFailures(point, one, warnings));
      point.comparisons().stream()
          .filter(c -> c.variant().equals(Findings.duplicateOf(plan.baseline())))
          .filter(c -> c.verdict() == Verdict.REAL)
          .forEach(c -> warnings.add(bentRuler(point, c)));
    }
    found.requests().stream()
        .filter(row -> row.preflights() != row.preflightsSimulated())
        .forEach(row -> warnings.add(preflightsDiffer(row)));
    return warnings;
  }

  private static void checkMachine(int trial, double share, List<Warning> warnings) {
    if (share > ValidityLimits.BUSY_ELSEWHERE_SHARE) {
      warnings.add(
          Warning.of(
              WarningCode.MACHINE_BUSY,
              true,
              trial,
              null,
              "something else used %.0f%% of the machine's processors while the run rested, %.0f%%"
                  + " are tolerated",
              100 * share,
              100 * ValidityLimits.BUSY_ELSEWHERE_SHARE));
    }
  }

  private static void checkFailures(BrowserPoint point, Figures one, List<Warning> warnings) {
    long failures = one.trials().stream().mapToLong(Trial::failures).sum();
    long all = failures + one.trials().stream().mapToLong(t -> t.shownMicros().size()).sum();
    if (failures > ValidityLimits.ERRORS_SHARE * all) {
      warnings.add(
          Warning.of(
              WarningCode.ERRORS,
              true,
              null,
              one.name(),
              "%s never showed the %s in %d of %d visits, one in a thousand is tolerated",
              where(point),
              point.shown().label(),
              failures,
              all));
    }
  }

  private static Warning bentRuler(BrowserPoint point, Comparison c) {
    return Warning.of(
        WarningCode.RULER_BENT,
        false,
        null,
        c.variant(),
        "%s two identical variants differ by %.1f ms until the %s shows, interval %.1f to %.1f ms",
        where(point),
        c.differenceMicros() / 1e3,
        point.shown().label(),
        c.ciLowMicros() / 1e3,
        c.ciHighMicros() / 1e3);
  }

  private static Warning preflightsDiffer(BrowserRequests row) {
    return Warning.of(
        WarningCode.PREFLIGHTS_DIFFER,
        false,
        null,
        row.variant(),
        "in %d %s visits the browser sent %d preflights, the rules of the simulated one say %d",
        row.visits(),
        row.visit().label(),
        row.preflights(),
        row.preflightsSimulated());
  }

  private static String where(BrowserPoint point) {
    return "at %s ms, %s visit:".formatted(point.edgeRttMillis(), point.visit().label());
  }

  private static BrowserPoint withFigures(Plan plan, BrowserPoint point) {
    return BrowserPointBuilder.from(point)
        .withVariants(
            point.variants().stream().map(one -> figures(plan, one.name(), one.trials())).toList());
  }

  private static Figures figures(Plan plan, String name, List<Trial> trials) {
    double[] medians =
        trials.stream()
            .filter(trial -> !trial.shownMicros().isEmpty())
            .mapToDouble(BrowserFindings::median)
            .toArray();
    return new Figures(
        name,
        medians.length == 0 ? 0 : VersionRules.NEWEST.latency(medians),
        VersionRules.NEWEST.latencyInterval(medians, plan.confidence()).orElse(null),
        trials);
  }

  private static double median(Trial trial) {
    return Sample.median(trial.shownMicros().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<Comparison> comparisons(
      Plan plan, BrowserVisits observed, List<BrowserPoint> all, BrowserPoint point) {
    double ofNoInterest =
        all.stream()
            .filter(near -> near.edgeRttMillis() == 0)
            .filter(near -> near.visit() == point.visit() && near.shown() == point.shown())
            .flatMap(near -> near.variants().stream())
            .filter(one -> one.name().equals(plan.baseline()))
            .mapToDouble(one -> (plan.smallestRatio() - 1) * one.p50Micros())
            .findFirst()
            .orElse(0);
    MeasuredPoint measured = measured(point);
    boolean measuredBoth =
        measured.find(plan.baseline()).isPresent()
            && measured.find(Findings.duplicateOf(plan.baseline())).isPresent();
    return measuredBoth
        ? new PointComparisons(plan, measured, Math.max(ofNoInterest, observed.clockMicros()))
            .all(Map.of(Quantile.P50, PointTrial::p50Micros))
        : List.of();
  }

  private static MeasuredPoint measured(BrowserPoint point) {
    return new MeasuredPoint(
        Map.of(LinkKind.EDGE, point.edgeRttMillis()),
        point.edgeRttMillis() == 0 ? NetworkPoint.Role.LOOPBACK : NetworkPoint.Role.FIT,
        point.shown().label(),
        point.variants().stream()
            .map(
                one ->
                    new MeasuredPoint.Series(
                        one.name(),
                        one.trials().stream()
                            .filter(trial -> !trial.shownMicros().isEmpty())
                            .map(BrowserFindings::atMedian)
                            .toList()))
            .toList());
  }

  private static PointTrial atMedian(Trial trial) {
    double p50 = median(trial);
    return new PointTrial(trial.trial(), trial.shownMicros().size(), 0, p50, p50, p50);
  }

  private static BrowserRequests simulated(BrowserRequests row) {
    long first = preflights(row, 1);
    long perVisit = row.visit() == VisitKind.FIRST ? first : preflights(row, 2) - first;
    return BrowserRequestsBuilder.from(row).withPreflightsSimulated(row.visits() * perVisit);
  }

  private static long preflights(BrowserRequests row, int visits) {
    return PreflightFindings.count(
        row.requestLines(),
        row.crossOrigin(),
        Browser.CHROMIUM,
        row.maxAgeSeconds(),
        TWICE,
        visits);
  }
}
