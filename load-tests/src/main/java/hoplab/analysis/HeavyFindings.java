package hoplab.analysis;

import hoplab.analysis.comparison.VersionRules;
import hoplab.result.HeavyPoint;
import hoplab.result.HeavyPoint.ProbePoint;
import hoplab.result.HeavyPoint.Ratio;
import hoplab.result.HeavyPointBuilder;
import hoplab.result.HeavyWindow;
import hoplab.result.HeavyWindow.Probes;
import hoplab.result.HeavyWork;
import hoplab.result.HeavyWork.Eviction;
import hoplab.result.HeavyWorkBuilder;
import hoplab.result.Plan;
import hoplab.statistics.ConsecutiveFailures;
import hoplab.statistics.Estimate;
import hoplab.statistics.Interval;
import hoplab.statistics.Judgement;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What follows from windows with statements in production, and from nothing else: computed when the
 * run is made, and once more, by the same code, when a bundle is checked. A window is judged
 * against the one without statements of the same arrangement in the same trial: the mean of the
 * logarithms of the trials' ratios, Student's t over trials, not pooled.
 */
public final class HeavyFindings {

  /**
   * Kubernetes' defaults: a probe is patient for a second, and the third failure in a row counts.
   */
  static final long PROBE_TIMEOUT_MICROS = 1_000_000;

  static final int FAILURES_IN_A_ROW = 3;

  /** One every 10 s. */
  static final int PROBES_PER_HOUR = 360;

  /** More likely than not. */
  private static final double LIKELY = 0.5;

  /** A quantile q is judged with 10 / (1 - q) good answers in every trial. */
  private static final double ANSWERS_BEYOND = 10;

  private final Plan plan;
  private final HeavyWork observed;

  private HeavyFindings(Plan plan, HeavyWork observed) {
    this.plan = plan;
    this.observed = observed;
  }

  /** The same with all that follows, before any doubt has a say; null stays null. */
  static HeavyWork complete(Plan plan, HeavyWork observed) {
    return observed == null ? null : new HeavyFindings(plan, observed).complete();
  }

  /** The same, if the run is valid; else no verdict stands. */
  static HeavyWork under(HeavyWork found, boolean valid) {
    if (found == null || valid) {
      return found;
    }
    return HeavyWorkBuilder.from(found)
        .withPoints(
            found.points().stream()
                .map(
                    point ->
                        HeavyPointBuilder.from(point)
                            .with(
                                one ->
                                    one.p50Growth(invalid(point.p50Growth()))
                                        .p99Growth(invalid(point.p99Growth()))
                                        .p99Against(invalid(point.p99Against()))))
                .toList());
  }

  private static Ratio invalid(Ratio ratio) {
    return ratio == null ? null : ratio.invalid();
  }

  private HeavyWork complete() {
    List<HeavyPoint> points = new ArrayList<>();
    List<Eviction> probes = new ArrayList<>();
    for (HeavyWork.Arrangement one : observed.arrangements()) {
      List<HeavyPoint> own =
          observed.windows().stream()
              .filter(window -> window.arrangement().equals(one.name()))
              .map(HeavyWindow::statements)
              .distinct()
              .sorted()
              .map(statements -> point(one.name(), statements))
              .toList();
      points.addAll(own);
      own.stream()
          .flatMap(point -> point.probes().stream())
          .map(ProbePoint::tier)
          .distinct()
          .forEach(tier -> probes.add(eviction(one.name(), tier, own)));
    }
    return HeavyWorkBuilder.from(observed).with(work -> work.points(points).probes(probes));
  }

  private static Eviction eviction(String arrangement, String tier, List<HeavyPoint> points) {
    return new Eviction(
        arrangement,
        tier,
        points.stream()
            .filter(
                point ->
                    point.probes().stream()
                        .anyMatch(one -> one.tier().equals(tier) && one.evictionChance() >= LIKELY))
            .map(HeavyPoint::statements)
            .findFirst()
            .orElse(null));
  }

  private HeavyPoint point(String arrangement, int statements) {
    List<HeavyWindow> windows = windows(arrangement, statements);
    double[] p50 = each(windows, HeavyWindow::p50Micros);
    double[] p99 = each(windows, HeavyWindow::p99Micros);
    return HeavyPointBuilder.builder()
        .arrangement(arrangement)
        .statements(statements)
        .trials(windows.size())
        .p50Micros(VersionRules.NEWEST.latency(p50))
        .p50Interval(VersionRules.NEWEST.latencyInterval(p50, plan.confidence()).orElse(null))
        .p99Micros(VersionRules.NEWEST.latency(p99))
        .p99Interval(VersionRules.NEWEST.latencyInterval(p99, plan.confidence()).orElse(null))
        .p50Growth(growth(windows, HeavyWindow::p50Micros, 0.5))
        .p99Growth(growth(windows, HeavyWindow::p99Micros, 0.99))
        .p99Against(against(windows))
        .dbWaitP50Micros(windows.stream().mapToDouble(HeavyWindow::dbWaitP50Micros).max().orElse(0))
        .statementsPerSecond(
            Sample.mean(each(windows, w -> w.made().answered() * 1e3 / w.millis())))
        .statementP50Micros(Sample.mean(each(windows, w -> w.made().p50Micros())))
        .refusedStatements(windows.stream().mapToLong(w -> w.made().refused()).sum())
        .failedStatements(windows.stream().mapToLong(w -> w.made().failed()).sum())
        .probes(probes(windows))
        .build();
  }

  private List<HeavyWindow> windows(String arrangement, int statements) {
    return observed.windows().stream()
        .filter(window -> window.arrangement().equals(arrangement))
        .filter(window -> window.statements() == statements)
        .toList();
  }

  private static double[] each(List<HeavyWindow> windows, ToDoubleFunction<HeavyWindow> figure) {
    return windows.stream().mapToDouble(figure).toArray();
  }

  /** Over the window without statements; null where there is none to compare with. */
  private Ratio growth(
      List<HeavyWindow> windows, ToDoubleFunction<HeavyWindow> figure, double quantile) {
    if (windows.get(0).statements() == 0) {
      return null;
    }
    double[] logarithms =
        windows.stream().flatMapToDouble(window -> stream(lnGrowth(window, figure))).toArray();
    return ratio(logarithms, enough(windows, quantile));
  }

  /** Growth of the 99th percentile over that of the baseline in the same trials. */
  private Ratio against(List<HeavyWindow> windows) {
    if (windows.get(0).statements() == 0 || windows.get(0).arrangement().equals(plan.baseline())) {
      return null;
    }
    double[] logarithms =
        windows.stream()
            .flatMapToDouble(
                window -> {
                  OptionalDouble own = lnGrowth(window, HeavyWindow::p99Micros);
                  OptionalDouble base =
                      find(plan.baseline(), window.trial(), window.statements())
                          .map(other -> lnGrowth(other, HeavyWindow::p99Micros))
                          .orElse(OptionalDouble.empty());
                  return own.isPresent() && base.isPresent()
                      ? DoubleStream.of(own.getAsDouble() - base.getAsDouble())
                      : DoubleStream.empty();
                })
            .toArray();
    return ratio(
        logarithms,
        enough(windows, 0.99)
            && enough(windows(plan.baseline(), windows.get(0).statements()), 0.99));
  }

  private static DoubleStream stream(OptionalDouble one) {
    return one.isPresent() ? DoubleStream.of(one.getAsDouble()) : DoubleStream.empty();
  }

  /** Empty where one of the two has no good answer. */
  private OptionalDouble lnGrowth(HeavyWindow window, ToDoubleFunction<HeavyWindow> figure) {
    Optional<HeavyWindow> without = find(window.arrangement(), window.trial(), 0);
    return without.isPresent()
            && figure.applyAsDouble(window) > 0
            && figure.applyAsDouble(without.get()) > 0
        ? OptionalDouble.of(
            Math.log(figure.applyAsDouble(window) / figure.applyAsDouble(without.get())))
        : OptionalDouble.empty();
  }

  private Optional<HeavyWindow> find(String arrangement, int trial, int statements) {
    return windows(arrangement, statements).stream()
        .filter(window -> window.trial() == trial)
        .findFirst();
  }

  /** Also in the windows without statements that they are compared with. */
  private boolean enough(List<HeavyWindow> windows, double quantile) {
    long least = Math.round(ANSWERS_BEYOND / (1 - quantile));
    return windows.stream()
        .allMatch(
            window ->
                window.good() >= least
                    && find(window.arrangement(), window.trial(), 0)
                        .filter(without -> without.good() >= least)
                        .isPresent());
  }

  private Ratio ratio(double[] logarithms, boolean enough) {
    if (logarithms.length == 0) {
      return null;
    }
    double mean = Sample.mean(logarithms);
    if (logarithms.length < 2) {
      return new Ratio(Math.exp(mean), null, null);
    }
    Interval interval = TrialInterval.of(logarithms, plan.confidence());
    Estimate estimate = new Estimate(mean, interval, logarithms.length - 1).ratio();
    return new Ratio(
        estimate.value(),
        estimate.interval(),
        enough ? Judgement.ofRatio(estimate, plan.smallestRatio()) : null);
  }

  private static List<ProbePoint> probes(List<HeavyWindow> windows) {
    return windows.stream()
        .flatMap(window -> window.probes().stream())
        .map(Probes::tier)
        .distinct()
        .map(
            tier ->
                probes(
                    tier,
                    windows.stream()
                        .flatMap(window -> window.probes().stream())
                        .filter(one -> one.tier().equals(tier))
                        .toList()))
        .toList();
  }

  private static ProbePoint probes(String tier, List<Probes> all) {
    double[] micros =
        all.stream().flatMap(one -> one.micros().stream()).mapToDouble(Long::doubleValue).toArray();
    long unready = all.stream().mapToLong(Probes::unready).sum();
    long late = DoubleStream.of(micros).filter(time -> time > PROBE_TIMEOUT_MICROS).count();
    long asked = unready + micros.length;
    return new ProbePoint(
        tier,
        asked,
        unready + late,
        micros.length == 0 ? 0 : Sample.median(micros),
        DoubleStream.of(micros).max().orElse(0),
        asked == 0
            ? 0
            : ConsecutiveFailures.chance(
                (double) (unready + late) / asked, FAILURES_IN_A_ROW, PROBES_PER_HOUR));
  }
}
