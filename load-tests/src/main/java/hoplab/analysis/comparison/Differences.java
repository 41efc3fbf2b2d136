package hoplab.analysis.comparison;

import hoplab.result.Comparison;
import hoplab.result.Latency;
import hoplab.result.Plan;
import hoplab.result.Quantile;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.statistics.Interval;
import hoplab.statistics.Judgement;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Differences to the baseline, paired within each trial, where both were measured together, judged
 * by the difference of the duplicate as a floor: the rule of versions up to 5.
 */
public final class Differences {

  private Differences() {}

  public static List<Comparison> of(Set<String> names, Plan plan, List<TrialResult> trials) {
    List<Comparison> comparisons = new ArrayList<>();
    for (String name : names) {
      if (!name.equals(plan.baseline())) {
        comparisons.addAll(between(name, plan.baseline(), plan, trials));
      }
    }
    return comparisons;
  }

  /**
   * The differences between two of a run, at every figure; none without two trials that hold both.
   * The floor is that of the run's baseline and its duplicate.
   */
  public static List<Comparison> between(
      String name, String baseline, Plan plan, List<TrialResult> trials) {
    String duplicate = Findings.duplicateOf(plan.baseline());
    List<Comparison> comparisons = new ArrayList<>();
    for (Quantile quantile : Quantile.values()) {
      double[] toDuplicate = perTrial(duplicate, plan.baseline(), quantile, trials);
      double[] differences = perTrial(name, baseline, quantile, trials);
      if (toDuplicate.length >= 2 && differences.length >= 2) {
        double floor = name.equals(duplicate) ? 0 : Math.abs(Sample.mean(toDuplicate));
        comparisons.add(comparison(name, baseline, quantile, plan, differences, floor));
      }
    }
    return comparisons;
  }

  /**
   * One difference to the run's baseline.
   *
   * @param quantile as in {@link Comparison}
   * @param differences one for each trial, at least 2
   */
  public static Comparison comparison(
      String name, Quantile quantile, Plan plan, double[] differences, double floor) {
    return comparison(name, plan.baseline(), quantile, plan, differences, floor);
  }

  private static Comparison comparison(
      String name,
      String baseline,
      Quantile quantile,
      Plan plan,
      double[] differences,
      double floor) {
    double difference = Sample.mean(differences);
    Interval interval = TrialInterval.of(differences, plan.confidence());
    return Comparison.byFloor(
        name,
        baseline,
        quantile,
        difference,
        interval.low(),
        interval.high(),
        floor,
        Judgement.judge(difference, interval, floor, plan.smallestDifferenceMicros()));
  }

  /** One difference for each trial that holds both. */
  private static double[] perTrial(
      String name, String baseline, Quantile quantile, List<TrialResult> trials) {
    return trials.stream()
        .flatMap(
            trial ->
                latency(trial, name)
                    .flatMap(
                        one ->
                            latency(trial, baseline)
                                .map(other -> quantile.of(one) - quantile.of(other)))
                    .stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static Optional<Latency> latency(TrialResult trial, String name) {
    return trial.injection().targets().stream()
        .filter(target -> target.name().equals(name))
        .map(TargetRecording::latency)
        .findFirst();
  }
}
