package hoplab.analysis.comparison;

import hoplab.result.Load;
import hoplab.statistics.Estimate;
import hoplab.statistics.Judgement;
import hoplab.statistics.Verdict;
import hoplab.statistics.Welch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of one variant's ratio from one run to a later one, at the median when quiet. Both
 * runs are to be of one experiment, on one machine, under the same conditions. Each ratio is taken
 * within its own run, so that what the machine did in between cancels out; the trials of the two
 * runs, fresh starts of every process, are two independent samples. What lasts for a whole run and
 * does not touch all of its processes alike is in no interval over trials.
 *
 * @param variant whose ratio
 * @param baseline to what
 * @param factor the later ratio over the earlier one, with its interval; all of one pair of runs
 *     hold at once
 * @param familySize so many variants share the share of errors
 * @param verdict whether it is real
 */
public record RunChange(
    String variant, String baseline, Estimate factor, int familySize, Verdict verdict) {

  /** Every variant that both runs hold, the duplicate left out; none where one holds no ratios. */
  public static List<RunChange> between(
      ChosenBaseline earlier, ChosenBaseline later, String baseline) {
    if (!earlier.baselines().contains(baseline) || !later.baselines().contains(baseline)) {
      return List.of();
    }
    List<String> variants =
        later.baselines().stream()
            .filter(name -> !name.equals(baseline) && earlier.baselines().contains(name))
            .toList();
    return variants.stream()
        .flatMap(name -> change(earlier, later, name, baseline, variants.size()).stream())
        .toList();
  }

  private static Optional<RunChange> change(
      ChosenBaseline earlier, ChosenBaseline later, String variant, String baseline, int family) {
    return logarithm(later, variant, baseline)
        .flatMap(
            now ->
                logarithm(earlier, variant, baseline)
                    .map(
                        before ->
                            Welch.difference(now, before, family, later.confidence()).ratio()))
        .map(
            factor ->
                new RunChange(
                    variant,
                    baseline,
                    factor,
                    family,
                    Judgement.ofRatio(
                        factor,
                        Stream.of(earlier, later)
                            .mapToDouble(ChosenBaseline::smallestRatio)
                            .max()
                            .orElseThrow())));
  }

  private static Optional<Estimate> logarithm(ChosenBaseline run, String variant, String baseline) {
    return run.logarithm(variant, baseline, Load.QUIET);
  }
}
