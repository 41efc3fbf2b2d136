package hoplab.analysis;

import hoplab.analysis.comparison.Findings;
import hoplab.result.InjectorMatch;
import hoplab.result.Load;
import hoplab.result.LoadCurve;
import hoplab.result.LoadCurveBuilder;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepTarget;
import hoplab.result.LoadTier;
import hoplab.result.LoadTierCost;
import hoplab.result.Plan;
import hoplab.result.StandingCost;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.Sample;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What follows from the steps of a load curve, and from nothing else: computed when the run is
 * made, and once more, by the same code, when a bundle is checked.
 */
public final class LoadFindings {

  private final Plan plan;
  private final LoadCurve observed;
  private final List<TrialResult> trials;

  private LoadFindings(Plan plan, LoadCurve observed, List<TrialResult> trials) {
    this.plan = plan;
    this.observed = observed;
    this.trials = trials;
  }

  /** The same curve with all that follows from its steps; null stays null. */
  static LoadCurve complete(Plan plan, LoadCurve observed, List<TrialResult> trials) {
    return observed == null ? null : new LoadFindings(plan, observed, trials).complete();
  }

  /** The rates at which two injectors do not agree; none where there is no curve. */
  static List<Warning> warnings(LoadCurve curve) {
    List<InjectorMatch> matches = curve == null ? List.of() : curve.matches();
    return matches.stream()
        .map(InjectorMatch::ratePerSecond)
        .distinct()
        .sorted()
        .map(rate -> matches.stream().filter(one -> one.ratePerSecond() == rate).toList())
        .flatMap(LoadFindings::warning)
        .toList();
  }

  private static Stream<Warning> warning(List<InjectorMatch> atOneRate) {
    DoubleSummaryStatistics ratios =
        atOneRate.stream().mapToDouble(InjectorMatch::ratio).summaryStatistics();
    boolean agree =
        ratios.getMax() <= LoadRules.INJECTORS_DIFFER_RATIO
            && ratios.getMin() >= 1 / LoadRules.INJECTORS_DIFFER_RATIO;
    return agree
        ? Stream.empty()
        : Stream.of(
            Warning.of(
                WarningCode.INJECTORS_DIFFER,
                false,
                null,
                null,
                "at %.0f users/s the client of single visits saw medians of %.2f to %.2f times"
                    + " those that Gatling saw: do not compare times of the curve with those"
                    + " of the trials",
                atOneRate.get(0).ratePerSecond(),
                ratios.getMin(),
                ratios.getMax()));
  }

  private LoadCurve complete() {
    List<String> names = List.copyOf(Findings.names(plan.baseline(), trials));
    LoadPoints points = new LoadPoints(plan, undisturbed());
    return LoadCurveBuilder.from(observed)
        .with(
            curve ->
                curve
                    .points(names.stream().flatMap(points::of).toList())
                    .standing(names.stream().flatMap(this::standing).toList())
                    .capacities(
                        names.stream()
                            .map(
                                name ->
                                    CapacityFindings.of(
                                        name, observed.p99LimitMicros(), observed.steps()))
                            .toList())
                    .matches(names.stream().flatMap(this::matches).toList()));
  }

  private Stream<StandingCost> standing(String variant) {
    Map<String, List<LoadTierCost>> byTier = new LinkedHashMap<>();
    for (LoadStep step : observed.steps()) {
      if (step.ratePerSecond() == 0) {
        for (LoadTier tier : LoadPoints.tiers(step, variant)) {
          byTier
              .computeIfAbsent(tier.name(), name -> new ArrayList<>())
              .add(
                  new LoadTierCost(
                      tier.name(), tier.cpuMicros() * 1e3 / step.millis(), tier.rssBytes()));
        }
      }
    }
    return byTier.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new StandingCost(variant, byTier.values().stream().map(LoadPoints::mean).toList()));
  }

  /** At every load of the trials at which the other injector made a step too. */
  private Stream<InjectorMatch> matches(String variant) {
    List<InjectorMatch> matches = new ArrayList<>();
    for (Load load : Load.values()) {
      OptionalDouble rate = plan.ratePerSecond(load);
      double[] gatling = gatling(variant, load);
      double[] visits = rate.isEmpty() ? new double[0] : visits(variant, rate.getAsDouble());
      if (gatling.length > 0 && visits.length > 0) {
        double one = Sample.geometricMean(gatling);
        double other = Sample.geometricMean(visits);
        matches.add(new InjectorMatch(variant, rate.getAsDouble(), one, other, other / one));
      }
    }
    return matches.stream();
  }

  private double[] gatling(String variant, Load load) {
    return trials.stream()
        .flatMap(trial -> trial.injection(load).stream())
        .flatMap(injection -> injection.targets().stream())
        .filter(target -> target.name().equals(variant))
        .mapToDouble(target -> target.latency().p50Micros())
        .filter(micros -> micros > 0)
        .toArray();
  }

  private List<LoadStep> undisturbed() {
    return observed.steps().stream().filter(step -> !LoadRules.isDisturbed(step)).toList();
  }

  private double[] visits(String variant, double rate) {
    return undisturbed().stream()
        .filter(step -> step.ratePerSecond() == rate)
        .filter(step -> step.mode() == LoadStep.Mode.SIDE_BY_SIDE)
        .flatMap(step -> step.targets().stream())
        .filter(target -> target.name().equals(variant))
        .mapToDouble(LoadStepTarget::p50Micros)
        .filter(micros -> micros > 0)
        .toArray();
  }
}
