package hoplab.analysis.comparison;

import hoplab.result.Comparison;
import hoplab.result.ComparisonBuilder;
import hoplab.result.Plan;
import hoplab.result.TrialResult;
import hoplab.result.VariantResult;
import hoplab.result.Warning;
import hoplab.statistics.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What follows from the trials of a run, and from nothing else: computed when the run is made, and
 * once more, by the same code, when a bundle is checked.
 *
 * @param variants the baseline, its duplicate, then the others by name
 * @param comparisons with the baseline: by load, by variant, then p50, p90, p99, p99.9, mean
 */
public record Findings(List<VariantResult> variants, List<Comparison> comparisons) {

  public Findings {
    variants = List.copyOf(variants);
    comparisons = List.copyOf(comparisons);
  }

  /** The name of the duplicate of {@code baseline}: the same with a prime. */
  public static String duplicateOf(String baseline) {
    return baseline + "'";
  }

  /**
   * Computes the findings, before any doubt about the run has a say.
   *
   * <p>A figure of a variant is a mean over trials of each trial's own figure, with its interval
   * over trials, as {@link VersionRules} say; counts are summed. With a single trial of a variant
   * its intervals are null. Comparisons need two trials in which everyone was measured, the
   * baseline and its duplicate among them; they are {@link Ratios}, and before version 6 {@link
   * Differences}.
   *
   * @param plan names the baseline, the confidence, and the smallest difference of interest
   * @param outside names of the variants that ran already
   * @param trials at least one
   */
  public static Findings of(Plan plan, Set<String> outside, List<TrialResult> trials) {
    return of(VersionRules.NEWEST, plan, outside, trials);
  }

  /** The same by the rules of some version. */
  public static Findings of(
      VersionRules rules, Plan plan, Set<String> outside, List<TrialResult> trials) {
    Set<String> names = names(plan.baseline(), trials);
    return new Findings(
        variants(rules, plan, outside, trials),
        rules.judgesRatios()
            ? Ratios.of(plan, List.copyOf(names), toBaseline(plan, names), trials)
            : Differences.of(names, plan, trials));
  }

  /**
   * The same figures under the doubts that were raised: if any of them invalidates the run, no
   * verdict stands.
   */
  public Findings under(List<Warning> warnings) {
    if (valid(warnings)) {
      return this;
    }
    return new Findings(variants, comparisons.stream().map(Findings::invalid).toList());
  }

  /** Whether a run with these warnings may be published or compared. */
  public static boolean valid(List<Warning> warnings) {
    return warnings.stream().noneMatch(Warning::invalidates);
  }

  /** The figures of every variant. */
  public static List<VariantResult> variants(
      VersionRules rules, Plan plan, Set<String> outside, List<TrialResult> trials) {
    if (trials.isEmpty()) {
      throw new IllegalArgumentException("findings need at least 1 trial, got none");
    }
    return names(plan.baseline(), trials).stream()
        .map(name -> VariantFigures.of(rules, name, plan, outside.contains(name), trials))
        .toList();
  }

  private static List<JudgedPair> toBaseline(Plan plan, Set<String> names) {
    return names.stream()
        .filter(name -> !name.equals(plan.baseline()))
        .map(name -> new JudgedPair(name, plan.baseline()))
        .toList();
  }

  /** In an order that does not depend on the lot that decided who was started first. */
  public static Set<String> names(String baseline, List<TrialResult> trials) {
    Set<String> present = new TreeSet<>();
    trials.forEach(trial -> trial.injection().targets().forEach(one -> present.add(one.name())));
    Set<String> names = new LinkedHashSet<>(List.of(baseline, duplicateOf(baseline)));
    names.retainAll(present);
    names.addAll(present);
    return names;
  }

  public static Comparison invalid(Comparison given) {
    return ComparisonBuilder.from(given).withVerdict(Verdict.INVALID);
  }
}
