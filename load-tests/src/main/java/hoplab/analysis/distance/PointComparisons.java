package hoplab.analysis.distance;

import hoplab.analysis.comparison.Findings;
import hoplab.analysis.comparison.JudgedPair;
import hoplab.analysis.comparison.Ratios;
import hoplab.analysis.comparison.TrialFigures;
import hoplab.analysis.distance.MeasuredPoint.Series;
import hoplab.result.Comparison;
import hoplab.result.ComparisonBuilder;
import hoplab.result.Judged;
import hoplab.result.Plan;
import hoplab.result.PointTrial;
import hoplab.result.Quantile;
import hoplab.statistics.Estimate;
import hoplab.statistics.Judgement;
import hoplab.statistics.PairedFigures;
import hoplab.statistics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The variants at one point of a network against the baseline, from version 6 of {@code run.json}
 * on: ratios where nothing is far apart, differences where a wire adds time. The medians of one
 * point are a family, its other figures are another.
 *
 * @param smallestDifference a difference below this, in microseconds, is of no interest
 */
public record PointComparisons(Plan plan, MeasuredPoint point, double smallestDifference) {

  /** By variant, then by figure; none without two trials in which everyone was measured. */
  public List<Comparison> all(Map<Quantile, ToDoubleFunction<PointTrial>> figures) {
    List<Series> variants = ordered();
    Set<Integer> complete =
        variants.stream()
            .map(one -> one.trials().stream().map(PointTrial::trial).collect(Collectors.toSet()))
            .reduce(PointComparisons::both)
            .orElse(Set.of());
    List<Quantile> judged =
        figures.keySet().stream().filter(quantile -> enough(variants, quantile)).toList();
    List<Comparison> comparisons = new ArrayList<>();
    if (complete.size() < 2) {
      return comparisons;
    }
    for (int variant = 1; variant < variants.size(); variant++) {
      for (Quantile quantile : judged) {
        if (variant > 1 || quantile == Quantile.P50) {
          double[][] micros = micros(variants, complete, figures.get(quantile));
          int others = variants.size() - 2;
          int family = quantile == Quantile.P50 ? others : others * (judged.size() - 1);
          comparisons.add(
              comparison(variants.get(variant).name(), variant, quantile, micros, family));
        }
      }
    }
    return comparisons;
  }

  private List<Series> ordered() {
    List<Series> ordered = new ArrayList<>();
    ordered.add(point.find(plan.baseline()).orElseThrow());
    ordered.add(point.find(Findings.duplicateOf(plan.baseline())).orElseThrow());
    point.variants().stream().filter(one -> !ordered.contains(one)).forEach(ordered::add);
    return ordered;
  }

  private Comparison comparison(
      String name, int variant, Quantile quantile, double[][] micros, int family) {
    boolean ratio = point.isAtNoDistance();
    double[][] figures =
        ratio ? Arrays.stream(micros).map(Sample::logarithms).toArray(double[][]::new) : micros;
    PairedFigures paired = PairedFigures.ofTrials(figures);
    Estimate found = paired.compared(variant, 0, family, plan.confidence());
    double typical =
        Sample.geometricMean(
            Arrays.stream(micros).flatMapToDouble(t -> Arrays.stream(t, 0, 2)).toArray());
    int size = variant == 1 ? 1 : family;
    JudgedPair pair = new JudgedPair(name, plan.baseline());
    return ratio
        ? Ratios.compared(pair, null, quantile, found, typical, size, plan.smallestRatio())
        : difference(pair, quantile, found, size);
  }

  private Comparison difference(JudgedPair pair, Quantile quantile, Estimate found, int size) {
    return ComparisonBuilder.builder()
        .variant(pair.variant())
        .baseline(pair.baseline())
        .load(null)
        .quantile(quantile)
        .judged(Judged.DIFFERENCE)
        .ratio(null)
        .ratioCiLow(null)
        .ratioCiHigh(null)
        .differenceMicros(found.value())
        .ciLowMicros(found.interval().low())
        .ciHighMicros(found.interval().high())
        .floorMicros(null)
        .familySize(size)
        .degreesOfFreedom(found.degreesOfFreedom())
        .verdict(Judgement.judge(found.value(), found.interval(), 0, smallestDifference))
        .build();
  }

  private static double[][] micros(
      List<Series> variants, Set<Integer> complete, ToDoubleFunction<PointTrial> figure) {
    return complete.stream()
        .sorted()
        .map(
            trial ->
                variants.stream().map(one -> trialOf(one, trial)).mapToDouble(figure).toArray())
        .toArray(double[][]::new);
  }

  private static PointTrial trialOf(Series one, int trial) {
    return one.trials().stream().filter(t -> t.trial() == trial).findFirst().orElseThrow();
  }

  private static boolean enough(List<Series> variants, Quantile quantile) {
    return quantile == Quantile.P50
        || variants.stream()
            .flatMap(one -> one.trials().stream())
            .allMatch(trial -> TrialFigures.enough(trial.count() - trial.errors(), quantile));
  }

  private static Set<Integer> both(Set<Integer> one, Set<Integer> other) {
    return one.stream().filter(other::contains).collect(Collectors.toSet());
  }
}
