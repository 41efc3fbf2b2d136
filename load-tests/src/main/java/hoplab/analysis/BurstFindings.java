package hoplab.analysis;

import hoplab.analysis.comparison.Findings;
import hoplab.analysis.comparison.JudgedPair;
import hoplab.analysis.comparison.Ratios;
import hoplab.analysis.comparison.TrialFigures;
import hoplab.analysis.comparison.VersionRules;
import hoplab.result.Burst;
import hoplab.result.Burst.Figures;
import hoplab.result.Burst.Peak;
import hoplab.result.BurstBuilder;
import hoplab.result.BurstFiguresBuilder;
import hoplab.result.BurstWindow;
import hoplab.result.Comparison;
import hoplab.result.ComparisonBuilder;
import hoplab.result.Plan;
import hoplab.result.Quantile;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.ClopperPearson;
import hoplab.statistics.Estimate;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What follows from the windows of a burst: computed when the run is made, and once more, by the
 * same code, when a bundle is checked. Variants are called one after the other, so that ratios are
 * taken trial by trial, with Student's t over trials, not pooled.
 */
public final class BurstFindings {

  /** The check of the instrument, as for other figures. */
  private static final double DUPLICATE_CONFIDENCE = 0.99;

  private final Plan plan;
  private final Burst observed;

  private BurstFindings(Plan plan, Burst observed) {
    this.plan = plan;
    this.observed = observed;
  }

  /** The same windows with all that follows from them, under no doubt; null stays null. */
  static Burst complete(Plan plan, Burst observed) {
    return observed == null ? null : new BurstFindings(plan, observed).complete();
  }

  /** The same, if the run is valid; else no verdict stands. */
  static Burst under(Burst found, boolean valid) {
    return found == null || valid
        ? found
        : BurstBuilder.from(found)
            .withFigures(
                found.figures().stream()
                    .map(
                        one ->
                            one.comparison() == null
                                ? one
                                : BurstFiguresBuilder.from(one)
                                    .withComparison(Findings.invalid(one.comparison())))
                    .toList());
  }

  /** Doubts that follow from the windows. */
  static List<Warning> warnings(Plan plan, Burst found) {
    List<Warning> warnings = new ArrayList<>();
    if (found == null) {
      return warnings;
    }
    found.windows().forEach(window -> BurstRules.check(window, warnings));
    found.figures().stream()
        .filter(one -> one.variant().equals(Findings.duplicateOf(plan.baseline())))
        .filter(one -> one.comparison() != null)
        .filter(one -> one.comparison().verdict() == Verdict.REAL)
        .forEach(one -> warnings.add(bentRuler(one)));
    return warnings;
  }

  private static Warning bentRuler(Figures one) {
    return Warning.of(
        WarningCode.RULER_BENT,
        false,
        null,
        one.variant(),
        "in a burst %s capacity p99 of two identical variants differs by a factor of %.3f, interval"
            + " %.3f to %.3f",
        one.peak().label(),
        one.comparison().ratio(),
        one.comparison().ratioCiLow(),
        one.comparison().ratioCiHigh());
  }

  private Burst complete() {
    List<Figures> figures = new ArrayList<>();
    for (Peak peak : Peak.values()) {
      for (String variant : variants()) {
        List<BurstWindow> windows = windows(peak, variant);
        if (!windows.isEmpty()) {
          figures.add(figures(peak, variant, windows));
        }
      }
    }
    int family = (int) figures.stream().filter(one -> isOther(one.variant())).count();
    return BurstBuilder.from(observed)
        .withFigures(
            figures.stream()
                .map(one -> BurstFiguresBuilder.from(one).withComparison(comparison(one, family)))
                .toList());
  }

  /** The baseline, its duplicate, the others by name. */
  private Set<String> variants() {
    Set<String> names = new LinkedHashSet<>();
    names.add(plan.baseline());
    names.add(Findings.duplicateOf(plan.baseline()));
    observed.windows().stream().map(BurstWindow::variant).sorted().forEach(names::add);
    return names;
  }

  private boolean isOther(String variant) {
    return !variant.equals(plan.baseline())
        && !variant.equals(Findings.duplicateOf(plan.baseline()));
  }

  private List<BurstWindow> windows(Peak peak, String variant) {
    return observed.windows().stream()
        .filter(one -> one.peak() == peak && one.variant().equals(variant))
        .sorted(Comparator.comparingInt(BurstWindow::trial))
        .toList();
  }

  private Figures figures(Peak peak, String variant, List<BurstWindow> windows) {
    double[] p99 = each(windows, BurstWindow::burstP99Micros);
    List<Double> recoveries =
        windows.stream()
            .map(window -> BurstRules.recoveryMillis(window, observed.sliceMillis()))
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .toList();
    double arrived = sum(windows, BurstRules::arrivedInBurst);
    double refused = sum(windows, BurstRules::refusedInBurst);
    double right = sum(windows, BurstRules::rightInBurst);
    double slowest =
        windows.stream()
            .flatMap(window -> window.slowestRefusalMicros().stream())
            .mapToDouble(micros -> micros)
            .max()
            .orElse(0);
    return BurstFiguresBuilder.builder()
        .variant(variant)
        .peak(peak)
        .trials(windows.size())
        .recovered(recoveries.size())
        .recoveredShare(ClopperPearson.of(recoveries.size(), windows.size(), plan.confidence()))
        .recoveryMillis(recoveries)
        .capacityPerSecond(Sample.mean(each(windows, BurstWindow::capacityPerSecond)))
        .rightPerSecond(Sample.mean(each(windows, this::rightPerSecond)))
        .leastShareOfCapacity(
            windows.stream().mapToDouble(this::shareOfPossible).min().getAsDouble())
        .refusedShare(refused / arrived)
        .failedShare((arrived - right - refused) / arrived)
        .slowestRefusalMicros(slowest > 0 ? (Double) slowest : null)
        .steadyP50Micros(VersionRules.NEWEST.latency(each(windows, BurstRules::steadyP50Micros)))
        .burstP99Micros(VersionRules.NEWEST.latency(p99))
        .burstP99Interval(VersionRules.NEWEST.latencyInterval(p99, plan.confidence()).orElse(null))
        .connectionsAtMost(
            windows.stream().mapToInt(BurstWindow::connectionsAtMost).max().getAsInt())
        .comparison(null)
        .build();
  }

  private double rightPerSecond(BurstWindow window) {
    return BurstRules.rightInBurst(window) * 1e3 / (window.burstSlices() * observed.sliceMillis());
  }

  private double shareOfPossible(BurstWindow window) {
    double possible = Math.min(window.capacityPerSecond(), window.peakPerSecond());
    return possible == 0 ? 0 : rightPerSecond(window) / possible;
  }

  /** Null where nothing can be said. */
  private Comparison comparison(Figures one, int family) {
    boolean other = isOther(one.variant());
    if (one.variant().equals(plan.baseline())) {
      return null;
    }
    List<BurstWindow> baseline = windows(one.peak(), plan.baseline());
    List<BurstWindow> duplicate = windows(one.peak(), Findings.duplicateOf(plan.baseline()));
    List<BurstWindow> own = windows(one.peak(), one.variant());
    List<Double> logarithms = new ArrayList<>();
    List<Double> typical = new ArrayList<>();
    for (BurstWindow window : own) {
      BurstWindow a = in(window.trial(), baseline);
      BurstWindow twin = in(window.trial(), duplicate);
      if (a != null && twin != null) {
        if (Stream.of(window, a, twin).anyMatch(BurstFindings::hasTooFew)) {
          return null;
        }
        double middle =
            other ? Math.sqrt(a.burstP99Micros() * twin.burstP99Micros()) : a.burstP99Micros();
        logarithms.add(Math.log(window.burstP99Micros() / middle));
        typical.add(middle);
      }
    }
    if (logarithms.size() < 2) {
      return null;
    }
    double[] perTrial = logarithms.stream().mapToDouble(y -> y).toArray();
    int size = other ? family : 1;
    double confidence = other ? 1 - (1 - plan.confidence()) / size : DUPLICATE_CONFIDENCE;
    Comparison compared =
        Ratios.compared(
            new JudgedPair(one.variant(), plan.baseline()),
            null,
            Quantile.P99,
            new Estimate(
                Sample.mean(perTrial), TrialInterval.of(perTrial, confidence), perTrial.length - 1),
            Sample.geometricMean(typical.stream().mapToDouble(m -> m).toArray()),
            size,
            plan.smallestRatio());
    return ComparisonBuilder.from(compared).withLoad(null);
  }

  private static boolean hasTooFew(BurstWindow window) {
    return !TrialFigures.enough(BurstRules.rightInBurst(window), Quantile.P99)
        || window.burstP99Micros() <= 0;
  }

  private static BurstWindow in(int trial, List<BurstWindow> windows) {
    return windows.stream().filter(one -> one.trial() == trial).findFirst().orElse(null);
  }

  private static double[] each(List<BurstWindow> windows, ToDoubleFunction<BurstWindow> figure) {
    return windows.stream().mapToDouble(figure).toArray();
  }

  private static double sum(List<BurstWindow> windows, ToDoubleFunction<BurstWindow> figure) {
    return windows.stream().mapToDouble(figure).sum();
  }
}
