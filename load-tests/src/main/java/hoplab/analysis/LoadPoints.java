package hoplab.analysis;

import hoplab.analysis.comparison.Findings;
import hoplab.result.LoadPoint;
import hoplab.result.LoadPointBuilder;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepTarget;
import hoplab.result.LoadTier;
import hoplab.result.LoadTierCost;
import hoplab.result.Plan;
import hoplab.statistics.Interval;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The points of a load curve: each variant at each rate, over trials. */
final class LoadPoints {

  private final Plan plan;
  private final List<LoadStep> steps;

  LoadPoints(Plan plan, List<LoadStep> steps) {
    this.plan = plan;
    this.steps = steps;
  }

  /** A step together with what it recorded of one variant. */
  private record Seen(LoadStep step, LoadStepTarget target) {}

  /** The points of a variant, by rate; those at which nothing was answered are left out. */
  Stream<LoadPoint> of(String variant) {
    TreeMap<Double, List<Seen>> byRate = new TreeMap<>();
    for (LoadStep step : steps) {
      for (LoadStepTarget target : step.targets()) {
        if (target.name().equals(variant) && target.good() > 0) {
          byRate
              .computeIfAbsent(step.ratePerSecond(), rate -> new ArrayList<>())
              .add(new Seen(step, target));
        }
      }
    }
    return byRate.values().stream().map(seen -> point(variant, seen));
  }

  private LoadPoint point(String variant, List<Seen> seen) {
    LoadStep step = seen.get(0).step;
    double[] p50 = byTrial(seen, LoadStepTarget::p50Micros);
    boolean tail = seen.stream().allMatch(one -> one.target.good() >= LoadRules.LEAST_FOR_P99);
    double[] p99 = tail ? byTrial(seen, LoadStepTarget::p99Micros) : new double[0];
    double[][] pairs = pairs(variant, step.ratePerSecond());
    double[] logarithms =
        Arrays.stream(pairs).mapToDouble(pair -> Math.log(pair[0] / pair[1])).toArray();
    double[] differences = Arrays.stream(pairs).mapToDouble(pair -> pair[0] - pair[1]).toArray();
    boolean compared = logarithms.length > 0;
    Interval ratio = interval(logarithms);
    return LoadPointBuilder.builder()
        .variant(variant)
        .ratePerSecond(step.ratePerSecond())
        .mode(step.mode())
        .trials(p50.length)
        .sent(seen.stream().mapToLong(one -> one.target.sent()).sum())
        .errors(seen.stream().mapToLong(one -> one.target.errors()).sum())
        .p50Micros(Sample.geometricMean(p50))
        .p50Interval(onLogarithm(p50))
        .p99Micros(tail ? (Double) Sample.geometricMean(p99) : null)
        .p99Interval(onLogarithm(p99))
        .ratio(compared ? (Double) Math.exp(Sample.mean(logarithms)) : null)
        .ratioInterval(
            ratio == null ? null : new Interval(Math.exp(ratio.low()), Math.exp(ratio.high())))
        .differenceMicros(compared ? (Double) Sample.mean(differences) : null)
        .differenceInterval(interval(differences))
        .tiers(costs(seen))
        .databaseCpuMicrosPerRequest(databaseCpuMicros(seen))
        .build();
  }

  /** One figure for each trial: the geometric mean of its steps. */
  private static double[] byTrial(List<Seen> seen, ToDoubleFunction<LoadStepTarget> figure) {
    Map<Integer, List<Double>> byTrial = new LinkedHashMap<>();
    for (Seen one : seen) {
      byTrial
          .computeIfAbsent(one.step.trial(), trial -> new ArrayList<>())
          .add(figure.applyAsDouble(one.target));
    }
    return byTrial.values().stream()
        .mapToDouble(all -> Sample.geometricMean(all.stream().mapToDouble(each -> each).toArray()))
        .toArray();
  }

  /** By trial: the median of the variant, and that of baseline and duplicate; none for these. */
  private double[][] pairs(String variant, double rate) {
    String duplicate = Findings.duplicateOf(plan.baseline());
    List<double[]> pairs = new ArrayList<>();
    if (!variant.equals(plan.baseline()) && !variant.equals(duplicate)) {
      for (int trial = 1; trial <= plan.trials(); trial++) {
        double[] own = medians(variant, rate, trial);
        double[] one = medians(plan.baseline(), rate, trial);
        double[] other = medians(duplicate, rate, trial);
        if (own.length > 0 && one.length > 0 && other.length > 0) {
          pairs.add(
              new double[] {
                Sample.geometricMean(own),
                Math.sqrt(Sample.geometricMean(one) * Sample.geometricMean(other))
              });
        }
      }
    }
    return pairs.toArray(double[][]::new);
  }

  private double[] medians(String variant, double rate, int trial) {
    return steps.stream()
        .filter(step -> step.trial() == trial && step.ratePerSecond() == rate)
        .flatMap(step -> step.targets().stream())
        .filter(target -> target.name().equals(variant) && target.good() > 0)
        .mapToDouble(LoadStepTarget::p50Micros)
        .toArray();
  }

  private static List<LoadTierCost> costs(List<Seen> seen) {
    Map<String, List<LoadTierCost>> byTier = new LinkedHashMap<>();
    for (Seen one : seen) {
      for (LoadTier tier : one.target.tiers()) {
        byTier
            .computeIfAbsent(tier.name(), name -> new ArrayList<>())
            .add(
                new LoadTierCost(
                    tier.name(), tier.cpuMicros() / one.target.good(), tier.rssBytes()));
      }
    }
    return byTier.values().stream().map(LoadPoints::mean).toList();
  }

  /** The mean of what several steps say of one tier. */
  static LoadTierCost mean(List<LoadTierCost> tier) {
    return new LoadTierCost(
        tier.get(0).name(),
        Sample.mean(tier.stream().mapToDouble(LoadTierCost::cpuMicros).toArray()),
        Math.round(Sample.mean(tier.stream().mapToDouble(LoadTierCost::rssBytes).toArray())));
  }

  /** The tiers of a variant in a step. */
  static List<LoadTier> tiers(LoadStep step, String variant) {
    return step.targets().stream()
        .filter(target -> target.name().equals(variant))
        .flatMap(target -> target.tiers().stream())
        .toList();
  }

  private static Double databaseCpuMicros(List<Seen> seen) {
    boolean alone =
        seen.stream()
            .allMatch(
                one ->
                    one.step.mode() == LoadStep.Mode.ALONE && one.step.databaseCpuMicros() != null);
    return alone
        ? (Double)
            Sample.mean(
                seen.stream()
                    .mapToDouble(one -> one.step.databaseCpuMicros() / one.target.good())
                    .toArray())
        : null;
  }

  private Interval interval(double[] perTrial) {
    return perTrial.length < 2 ? null : TrialInterval.of(perTrial, plan.confidence());
  }

  private Interval onLogarithm(double[] perTrial) {
    return perTrial.length < 2 ? null : TrialInterval.onLogarithm(perTrial, plan.confidence());
  }
}
