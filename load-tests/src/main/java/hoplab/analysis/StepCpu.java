package hoplab.analysis;

import hoplab.analysis.comparison.Findings;
import hoplab.analysis.comparison.JudgedPair;
import hoplab.analysis.comparison.Ratios;
import hoplab.analysis.comparison.VersionRules;
import hoplab.result.Comparison;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.Quantile;
import hoplab.result.TrialResult;
import hoplab.statistics.Interval;
import hoplab.statistics.Judgement;
import hoplab.statistics.PairedFigures;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What each step of a ladder costs at one load in processor time of all tiers, for each request.
 */
final class StepCpu {

  private final VersionRules rules;
  private final Plan plan;
  private final int family;
  private final List<TrialResult> trials;
  private final Load load;
  private final List<String> names;
  private final Optional<PairedFigures> paired;

  private StepCpu(VersionRules rules, Plan plan, int family, List<TrialResult> trials, Load load) {
    this.rules = rules;
    this.plan = plan;
    this.family = family;
    this.trials = trials;
    this.load = load;
    this.names = List.copyOf(Findings.names(plan.baseline(), trials));
    this.paired = rules.judgesRatios() ? paired() : Optional.empty();
  }

  /** The steps at all loads of the plan are one family; the duplicate's is not counted. */
  static StepCpu of(
      VersionRules rules, Plan plan, List<PlannedStep> steps, List<TrialResult> trials, Load load) {
    String duplicate = Findings.duplicateOf(plan.baseline());
    long counted = steps.stream().filter(step -> !step.rung().equals(duplicate)).count();
    long loads =
        Arrays.stream(Load.values()).filter(one -> plan.ratePerSecond(one).isPresent()).count();
    return new StepCpu(rules, plan, Math.toIntExact(counted * loads), trials, load);
  }

  /** Processor time for each request over all tiers, the mean over trials. */
  double micros(String rung) {
    return Sample.mean(used(rung).toArray());
  }

  /**
   * One step; none without two trials that hold both of its ends, the baseline and its duplicate.
   */
  Optional<Comparison> of(PlannedStep step) {
    return rules.judgesRatios() ? ratio(step) : difference(step);
  }

  private Optional<PairedFigures> paired() {
    double[][] logarithms =
        trials.stream()
            .map(trial -> names.stream().map(name -> used(name, trial)).toList())
            .filter(used -> used.stream().allMatch(one -> one != null && one > 0))
            .map(used -> used.stream().mapToDouble(Math::log).toArray())
            .toArray(double[][]::new);
    return logarithms.length < 2
        ? Optional.empty()
        : Optional.of(PairedFigures.ofTrials(logarithms));
  }

  private Optional<Comparison> ratio(PlannedStep step) {
    int rung = names.indexOf(step.rung());
    int baseline = names.indexOf(step.baseline());
    return paired.map(
        all ->
            Ratios.compared(
                new JudgedPair(step.rung(), step.baseline()),
                load,
                Quantile.MEAN,
                all.compared(rung, baseline, family, plan.confidence()),
                Sample.geometricMean(used(step.baseline()).toArray()),
                family,
                plan.smallestRatio()));
  }

  private Optional<Comparison> difference(PlannedStep step) {
    String duplicate = Findings.duplicateOf(plan.baseline());
    double[] differences = differences(step.rung(), step.baseline());
    double[] toDuplicate = differences(duplicate, plan.baseline());
    if (differences.length < 2 || toDuplicate.length < 2) {
      return Optional.empty();
    }
    double floor = step.rung().equals(duplicate) ? 0 : Math.abs(Sample.mean(toDuplicate));
    double difference = Sample.mean(differences);
    Interval interval = TrialInterval.of(differences, plan.confidence());
    return Optional.of(
        Comparison.byFloor(
            step.rung(),
            step.baseline(),
            Quantile.MEAN,
            difference,
            interval.low(),
            interval.high(),
            floor,
            Judgement.judge(difference, interval, floor, plan.smallestDifferenceMicros())));
  }

  private double[] differences(String rung, String baseline) {
    return trials.stream()
        .filter(trial -> used(rung, trial) != null && used(baseline, trial) != null)
        .mapToDouble(trial -> used(rung, trial) - used(baseline, trial))
        .toArray();
  }

  private DoubleStream used(String rung) {
    Stream<Double> all = trials.stream().map(trial -> used(rung, trial)).filter(Objects::nonNull);
    return all.mapToDouble(Double::doubleValue);
  }

  /** Null where a trial does not hold it. */
  private Double used(String rung, TrialResult trial) {
    double[] tiers =
        trial.tiers(load).stream()
            .filter(tier -> tier.variant().equals(rung))
            .mapToDouble(tier -> tier.cost().cpuMicrosPerRequest())
            .toArray();
    return tiers.length == 0 ? null : Arrays.stream(tiers).sum();
  }
}
