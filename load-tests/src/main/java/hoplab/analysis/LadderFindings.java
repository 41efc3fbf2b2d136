package hoplab.analysis;

import hoplab.analysis.comparison.Differences;
import hoplab.analysis.comparison.Findings;
import hoplab.analysis.comparison.JudgedPair;
import hoplab.analysis.comparison.Ratios;
import hoplab.analysis.comparison.VersionRules;
import hoplab.result.Comparison;
import hoplab.result.LadderStep;
import hoplab.result.LadderStepBuilder;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.Quantile;
import hoplab.result.SignInCost;
import hoplab.result.TrialResult;
import hoplab.result.VariantResult;
import hoplab.statistics.Interval;
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
 * @param findings the figures of each rung, and how it compares with the rung below it
 * @param steps what each step costs, when quiet, then when busy; one that two trials do not hold is
 *     left out
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
    List<Comparison> compared = comparisons(rules, plan, steps, trials);
    Set<String> seen = new HashSet<>();
    List<Comparison> firsts =
        steps.stream()
            .filter(step -> seen.add(step.rung()))
            .flatMap(step -> compared.stream().filter(step::isComparedBy))
            .toList();
    List<LadderStep> ladder = new ArrayList<>();
    for (Load load : Load.values()) {
      StepCpu cpu = StepCpu.of(rules, plan, steps, trials, load);
      for (PlannedStep step : steps) {
        compared.stream()
            .filter(step::isComparedBy)
            .filter(one -> one.quantile() == Quantile.P50)
            .filter(one -> one.wasQuiet() == (load == Load.QUIET))
            .findFirst()
            .flatMap(latency -> ladderStep(step, latency, cpu))
            .ifPresent(ladder::add);
      }
    }
    List<VariantResult> variants = Findings.variants(rules, plan, Set.of(), trials);
    return new LadderFindings(new Findings(variants, firsts), ladder);
  }

  /** The steps that a ladder has, as it states them. */
  static List<PlannedStep> stepsOf(List<LadderStep> ladder) {
    return ladder.stream()
        .map(step -> new PlannedStep(step.step(), step.rung(), step.baseline()))
        .distinct()
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

  private static List<Comparison> comparisons(
      VersionRules rules, Plan plan, List<PlannedStep> steps, List<TrialResult> trials) {
    if (rules.judgesRatios()) {
      List<String> names = List.copyOf(Findings.names(plan.baseline(), trials));
      List<JudgedPair> pairs =
          steps.stream()
              .filter(step -> names.contains(step.rung()) && names.contains(step.baseline()))
              .map(step -> new JudgedPair(step.rung(), step.baseline()))
              .toList();
      return Ratios.of(plan, names, pairs, trials);
    }
    return steps.stream()
        .flatMap(step -> Differences.between(step.rung(), step.baseline(), plan, trials).stream())
        .toList();
  }

  private static Optional<LadderStep> ladderStep(
      PlannedStep step, Comparison latency, StepCpu cpu) {
    return cpu.of(step)
        .map(
            used ->
                LadderStepBuilder.builder()
                    .step(step.kind())
                    .rung(step.rung())
                    .baseline(step.baseline())
                    .load(latency.load())
                    .ratio(latency.ratio())
                    .ratioCiLow(latency.ratioCiLow())
                    .ratioCiHigh(latency.ratioCiHigh())
                    .differenceMicros(latency.differenceMicros())
                    .ciLowMicros(latency.ciLowMicros())
                    .ciHighMicros(latency.ciHighMicros())
                    .floorMicros(latency.floorMicros())
                    .verdict(latency.verdict())
                    .cpuMicros(cpu.micros(step.rung()))
                    .cpuRatio(used.ratio())
                    .cpuRatioCiLow(used.ratioCiLow())
                    .cpuRatioCiHigh(used.ratioCiHigh())
                    .cpuDifferenceMicros(used.differenceMicros())
                    .cpuCiLowMicros(used.ciLowMicros())
                    .cpuCiHighMicros(used.ciHighMicros())
                    .cpuFloorMicros(used.floorMicros())
                    .cpuVerdict(used.verdict())
                    .build());
  }

  private static LadderStep invalid(LadderStep step) {
    return LadderStepBuilder.from(step)
        .with(no -> no.verdict(Verdict.INVALID).cpuVerdict(Verdict.INVALID));
  }
}
