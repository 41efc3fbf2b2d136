package hoplab.analysis.comparison;

import hoplab.result.Comparison;
import hoplab.result.ComparisonBuilder;
import hoplab.result.Judged;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.Quantile;
import hoplab.result.TrialResult;
import hoplab.statistics.Estimate;
import hoplab.statistics.Judgement;
import hoplab.statistics.PairedFigures;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Ratios between variants of the same trials, from version 6 of {@code run.json} on. The median is
 * the primary figure: its comparisons, at all loads, are one family. Those of all other figures are
 * a second family. The duplicate is compared at the median only, and belongs to neither.
 */
public final class Ratios {

  private final Plan plan;
  private final List<JudgedPair> pairs;
  private final Map<Load, TrialFigures> figures = new EnumMap<>(Load.class);

  private Ratios(Plan plan, List<JudgedPair> pairs) {
    this.plan = plan;
    this.pairs = pairs;
  }

  /**
   * Compares.
   *
   * @param names the baseline, its duplicate, the others
   * @param pairs what is compared with what; the baseline is the lower of its duplicate only
   * @return by load, then in the order of the pairs, then by figure
   */
  public static List<Comparison> of(
      Plan plan, List<String> names, List<JudgedPair> pairs, List<TrialResult> trials) {
    Ratios ratios = new Ratios(plan, pairs);
    String duplicate = Findings.duplicateOf(plan.baseline());
    if (!names.contains(plan.baseline()) || !names.contains(duplicate)) {
      return List.of();
    }
    for (Load load : Load.values()) {
      TrialFigures found = TrialFigures.of(names, trials, load);
      if (found.comparable()) {
        ratios.figures.put(load, found);
      }
    }
    return ratios.comparisons();
  }

  /**
   * One ratio, judged, with the difference that follows from it.
   *
   * @param logarithm what trials say of the ratio's natural logarithm
   * @param typicalMicros what the baseline of the pair takes
   */
  public static Comparison compared(
      JudgedPair pair,
      Load load,
      Quantile quantile,
      Estimate logarithm,
      double typicalMicros,
      int familySize,
      double smallestRatio) {
    Estimate ratio = logarithm.ratio();
    return ComparisonBuilder.builder()
        .variant(pair.variant())
        .baseline(pair.baseline())
        .load(load)
        .quantile(quantile)
        .judged(Judged.RATIO)
        .ratio(ratio.value())
        .ratioCiLow(ratio.interval().low())
        .ratioCiHigh(ratio.interval().high())
        .differenceMicros((ratio.value() - 1) * typicalMicros)
        .ciLowMicros((ratio.interval().low() - 1) * typicalMicros)
        .ciHighMicros((ratio.interval().high() - 1) * typicalMicros)
        .floorMicros(null)
        .familySize(familySize)
        .degreesOfFreedom(ratio.degreesOfFreedom())
        .verdict(Judgement.ofRatio(ratio, smallestRatio))
        .build();
  }

  private List<Comparison> comparisons() {
    List<Cell> cells = figures.keySet().stream().flatMap(this::cells).toList();
    int primary = (int) cells.stream().filter(cell -> cell.counts() && cell.isPrimary()).count();
    int secondary = (int) cells.stream().filter(cell -> cell.counts() && !cell.isPrimary()).count();
    return cells.stream()
        .map(cell -> cell.comparison(cell.isPrimary() ? primary : secondary))
        .toList();
  }

  private Stream<Cell> cells(Load load) {
    Map<Quantile, PairedFigures> judged = figures.get(load).judged();
    return pairs.stream()
        .flatMap(
            pair ->
                judged.entrySet().stream()
                    .filter(one -> one.getKey() == Quantile.P50 || !isDuplicate(pair))
                    .map(one -> new Cell(load, pair, one.getKey(), one.getValue())));
  }

  private boolean isDuplicate(JudgedPair pair) {
    return pair.variant().equals(Findings.duplicateOf(plan.baseline()));
  }

  /** One comparison to be made. */
  private final class Cell {
    private final Load load;
    private final JudgedPair pair;
    private final Quantile quantile;
    private final PairedFigures paired;

    Cell(Load load, JudgedPair pair, Quantile quantile, PairedFigures paired) {
      this.load = load;
      this.pair = pair;
      this.quantile = quantile;
      this.paired = paired;
    }

    boolean isPrimary() {
      return quantile == Quantile.P50;
    }

    boolean counts() {
      return !isDuplicate(pair);
    }

    Comparison comparison(int family) {
      TrialFigures trials = figures.get(load);
      int size = counts() ? family : 1;
      double typical = trials.typicalMicros(pair.baseline(), quantile);
      int variant = trials.process(pair.variant());
      int baseline = trials.process(pair.baseline());
      Estimate logarithm = paired.compared(variant, baseline, size, plan.confidence());
      return compared(pair, load, quantile, logarithm, typical, size, plan.smallestRatio());
    }
  }
}
