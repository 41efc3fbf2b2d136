package hoplab.analysis.comparison;

import hoplab.result.Comparison;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.statistics.Estimate;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user fetch of every variant of a run against any of its variants, as ratios, from the trials
 * of the run. Runs of all versions are computed by today's rule, so that they can be laid side by
 * side; a verdict is given only to the pairs that the run itself judged.
 */
public final class ChosenBaseline {

  private final Run run;
  private final Plan plan;
  private final List<String> names;
  private final Map<Load, TrialFigures> figures = new EnumMap<>(Load.class);
  private final List<RelativeFigure> judged;

  public ChosenBaseline(Run run) {
    this.run = run;
    this.plan = withSmallestRatio(run.plan());
    this.names = List.copyOf(Findings.names(plan.baseline(), run.trials()));
    for (Load load : Load.values()) {
      TrialFigures found = TrialFigures.of(names, run.trials(), load);
      if (hasDuplicate() && found.comparable()) {
        figures.put(load, found);
      }
    }
    List<JudgedPair> pairs =
        run.comparisons().stream()
            .map(one -> new JudgedPair(one.variant(), one.baseline()))
            .distinct()
            .toList();
    this.judged = figures.isEmpty() ? List.of() : relative(pairs, true);
  }

  /** The variants that others can be compared with, the run's own baseline first. */
  public List<String> baselines() {
    return figures.isEmpty() ? List.of() : names.stream().filter(n -> !isDuplicate(n)).toList();
  }

  /** Whether it is the run's baseline once more. */
  public boolean isDuplicate(String name) {
    return name.equals(duplicate());
  }

  /**
   * Everyone against one, by load, then in the order of the run, the duplicate last, then by
   * figure; empty where the run has no such variant, and where it has no two complete trials. The
   * duplicate is compared with the run's own baseline only.
   */
  public List<RelativeFigure> against(String baseline) {
    if (!baselines().contains(baseline)) {
      return List.of();
    }
    List<JudgedPair> further =
        names.stream()
            .filter(name -> !name.equals(baseline) && !isJudged(name, baseline))
            .filter(name -> own(baseline) || !isDuplicate(name))
            .map(name -> pair(name, baseline))
            .toList();
    List<RelativeFigure> all = new ArrayList<>(relative(further, false));
    all.addAll(judged);
    return Stream.of(Load.values())
        .flatMap(load -> ordered(baseline).flatMap(name -> pick(all, load, name, baseline)))
        .toList();
  }

  /** What trials say of a variant against the run's baseline, as a logarithm, at one load. */
  Optional<Estimate> logarithm(String variant, String baseline, Load load) {
    return Optional.ofNullable(figures.get(load))
        .filter(found -> names.contains(variant) && names.contains(baseline))
        .map(
            found ->
                found
                    .judged()
                    .get(Quantile.P50)
                    .compared(names.indexOf(variant), names.indexOf(baseline), 1, confidence()));
  }

  double confidence() {
    return plan.confidence();
  }

  double smallestRatio() {
    return Objects.requireNonNull(plan.smallestRatio());
  }

  private Stream<String> ordered(String baseline) {
    return Stream.concat(
        names.stream().filter(name -> !isDuplicate(name) && !name.equals(baseline)),
        names.stream().filter(this::isDuplicate));
  }

  private static Stream<RelativeFigure> pick(
      List<RelativeFigure> all, Load load, String name, String baseline) {
    return all.stream()
        .filter(one -> one.load() == load)
        .filter(one -> one.variant().equals(name) && one.baseline().equals(baseline));
  }

  /** The pair in the order in which it can be computed: the run's own baseline is never above. */
  private JudgedPair pair(String name, String baseline) {
    return own(name) ? new JudgedPair(baseline, name) : new JudgedPair(name, baseline);
  }

  private List<RelativeFigure> relative(List<JudgedPair> pairs, boolean withVerdict) {
    return Ratios.of(plan, names, pairs, run.trials()).stream()
        .flatMap(found -> bothWays(found, withVerdict ? verdict(found) : null))
        .toList();
  }

  private Stream<RelativeFigure> bothWays(Comparison found, Verdict verdict) {
    RelativeFigure figure =
        new RelativeFigure(
            found.variant(),
            found.baseline(),
            found.load(),
            found.quantile(),
            new Estimate(found.ratio(), found.ratioInterval(), found.degreesOfFreedom()),
            typical(found.baseline(), found),
            verdict);
    return Stream.of(figure, figure.inverse(typical(found.variant(), found)));
  }

  private double typical(String name, Comparison found) {
    return figures.get(found.load()).typicalMicros(name, found.quantile());
  }

  private Verdict verdict(Comparison found) {
    return run.valid() ? found.verdict() : Verdict.INVALID;
  }

  private boolean isJudged(String name, String baseline) {
    return judged.stream()
        .anyMatch(one -> one.variant().equals(name) && one.baseline().equals(baseline));
  }

  private boolean own(String name) {
    return name.equals(plan.baseline());
  }

  private String duplicate() {
    return Findings.duplicateOf(run.plan().baseline());
  }

  private boolean hasDuplicate() {
    return names.contains(plan.baseline()) && names.contains(duplicate());
  }

  private static Plan withSmallestRatio(Plan plan) {
    return plan.smallestRatio() == null
        ? PlanBuilder.from(plan).withSmallestRatio(Plan.SMALLEST_RATIO)
        : plan;
  }
}
