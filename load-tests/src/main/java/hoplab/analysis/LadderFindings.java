package hoplab.analysis;

import hoplab.result.Comparison;
import hoplab.result.LadderStep;
import hoplab.result.LadderStepBuilder;
import hoplab.result.Plan;
import hoplab.result.Quantile;
import hoplab.result.SignInCost;
import hoplab.result.TrialResult;
import hoplab.statistics.Interval;
import hoplab.statistics.Judgement;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from the trials of a ladder, and from nothing else: computed when the run is made,
 * and once more, by the same code, when a bundle is checked.
 *
 * @param findings the figures of each rung, and its differences to the rung below it
 * @param steps what each step costs; one that two trials do not hold is left out
 */
public record LadderFindings(Findings findings, List<LadderStep> steps) {

  public LadderFindings {
    steps = List.copyOf(steps);
  }

  /** Computes the findings, before any doubt about the run has a say. */
  public static LadderFindings of(Plan plan, List<PlannedStep> steps, List<TrialResult> trials) {
    return of(VersionRules.NEWEST, plan, steps, trials);
  }

  /** The same by the rules of some version. */
  public static LadderFindings of(
      VersionRules rules, Plan plan, List<PlannedStep> steps, List<TrialResult> trials) {
    List<Comparison> comparisons = new ArrayList<>();
    List<LadderStep> ladder = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (PlannedStep step : steps) {
      List<Comparison> all = Differences.between(step.rung(), step.baseline(), plan, trials);
      if (seen.add(step.rung())) {
        comparisons.addAll(all);
      }
      all.stream()
          .filter(comparison -> comparison.quantile() == Quantile.P50)
          .findFirst()
          .flatMap(latency -> ladderStep(step, latency, plan, trials))
          .ifPresent(ladder::add);
    }
    Findings all = Findings.of(rules, plan, Set.of(), trials);
    return new LadderFindings(new Findings(all.variants(), comparisons), ladder);
  }

  /** The steps that a ladder has, as it states them. */
  static List<PlannedStep> stepsOf(List<LadderStep> ladder) {
    return ladder.stream()
        .map(step -> new PlannedStep(step.step(), step.rung(), step.baseline()))
        .toList();
  }

  /** The same figures; no verdict stands unless the run is valid. */
  public List<LadderStep> stepsUnder(boolean valid) {
    return valid ? steps : steps.stream().map(LadderFindings::invalid).toList();
  }

  /** What one sign-in takes, from the medians of the trials; at least 2. */
  public static SignInCost signInCost(
      String variant, int signInsPerTrial, List<Double> trialP50Micros, double confidence) {
    return signInCost(VersionRules.NEWEST, variant, signInsPerTrial, trialP50Micros, confidence);
  }

  /** The same by the rules of some version. */
  public static SignInCost signInCost(
      VersionRules rules,
      String variant,
      int signInsPerTrial,
      List<Double> trialP50Micros,
      double confidence) {
    double[] medians = trialP50Micros.stream().mapToDouble(Double::doubleValue).toArray();
    Interval interval = rules.latencyInterval(medians, confidence).orElseThrow();
    return new SignInCost(
        variant,
        signInsPerTrial,
        trialP50Micros,
        rules.latency(medians),
        interval.low(),
        interval.high());
  }

  private static Optional<LadderStep> ladderStep(
      PlannedStep step, Comparison latency, Plan plan, List<TrialResult> trials) {
    String foot = plan.baseline();
    String duplicate = Findings.duplicateOf(foot);
    double[] used = used(step.rung(), trials);
    double[] differences = differences(step.rung(), step.baseline(), trials);
    double[] toDuplicate = differences(duplicate, foot, trials);
    if (differences.length < 2 || toDuplicate.length < 2) {
      return Optional.empty();
    }
    double floor = step.rung().equals(duplicate) ? 0 : Math.abs(Sample.mean(toDuplicate));
    double difference = Sample.mean(differences);
    Interval interval = TrialInterval.of(differences, plan.confidence());
    return Optional.of(
        LadderStepBuilder.builder()
            .step(step.kind())
            .rung(step.rung())
            .baseline(step.baseline())
            .differenceMicros(latency.differenceMicros())
            .ciLowMicros(latency.ciLowMicros())
            .ciHighMicros(latency.ciHighMicros())
            .floorMicros(latency.floorMicros())
            .verdict(latency.verdict())
            .cpuMicros(Sample.mean(used))
            .cpuDifferenceMicros(difference)
            .cpuCiLowMicros(interval.low())
            .cpuCiHighMicros(interval.high())
            .cpuFloorMicros(floor)
            .cpuVerdict(
                Judgement.judge(difference, interval, floor, plan.smallestDifferenceMicros()))
            .build());
  }

  /** Processor time for each request over all tiers, in each trial that holds it. */
  private static double[] used(String rung, List<TrialResult> trials) {
    return trials.stream()
        .flatMap(trial -> used(rung, trial).stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static double[] differences(String rung, String baseline, List<TrialResult> trials) {
    return trials.stream()
        .flatMap(
            trial ->
                used(rung, trial)
                    .flatMap(more -> used(baseline, trial).map(less -> more - less))
                    .stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static Optional<Double> used(String rung, TrialResult trial) {
    double[] tiers =
        trial.tiers().stream()
            .filter(tier -> tier.variant().equals(rung))
            .mapToDouble(tier -> tier.cost().cpuMicrosPerRequest())
            .toArray();
    return tiers.length == 0 ? Optional.empty() : Optional.of(java.util.Arrays.stream(tiers).sum());
  }

  private static LadderStep invalid(LadderStep step) {
    return LadderStepBuilder.from(step)
        .with(no -> no.verdict(Verdict.INVALID).cpuVerdict(Verdict.INVALID));
  }
}
