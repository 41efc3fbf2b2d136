package hoplab.report.text;

import hoplab.result.Comparison;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.Interval;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the run answers about one variant, in one plain sentence at the median.
 *
 * @param variant which one
 * @param figure the number that the sentence is about
 * @param sentence ends with the verdict where there is one
 * @param verdict null where nothing was compared
 * @param ruler whether this is the check of the instrument
 */
public record Answer(
    String variant, String figure, String sentence, Verdict verdict, boolean ruler) {
  /**
   * The baseline first, then every comparison, the check of the instrument last; where it fails,
   * before all else.
   */
  public static List<Answer> of(Run run, Figures figures) {
    Sentences sentences = new Sentences(run, figures);
    List<Comparison> comparisons = Lookup.comparisons(run, Quantile.P50);
    List<Answer> answers = new ArrayList<>();
    for (VariantResult variant : run.variants()) {
      if (comparisons.stream().noneMatch(c -> c.variant().equals(variant.name()))) {
        Interval interval = Quantile.P50.intervalOf(variant.userFetch());
        answers.add(
            new Answer(
                variant.name(),
                figures.time(variant.userFetch().p50Micros()),
                sentences.alone(variant, interval),
                null,
                false));
      }
    }
    for (Comparison comparison : comparisons) {
      boolean ruler = Lookup.checksRuler(run, comparison);
      String sentence =
          ruler
              ? sentences.ruler(comparison)
              : sentences.difference(comparison) + Caption.slower(run);
      answers.add(
          new Answer(
              comparison.variant(),
              sentences.figure(comparison),
              sentence,
              comparison.verdict(),
              ruler));
    }
    answers.sort(Comparator.comparing(answer -> !answer.bentRuler()));
    for (Warning warning : run.warnings()) {
      boolean unmeasured =
          warning.code() == WarningCode.CONTRACT_BROKEN
              && warning.variant() != null
              && answers.stream().noneMatch(a -> a.variant().equals(warning.variant()));
      if (unmeasured) {
        String sentence = warning.variant() + " was not measured: it broke the contract.";
        answers.add(new Answer(warning.variant(), figures.none(), sentence, null, false));
      }
    }
    return List.copyOf(answers);
  }

  /** The sentence before its verdict. */
  public String lead() {
    return verdict == null ? sentence : sentence.substring(0, verdictAt());
  }

  /** The sentence behind its verdict. */
  public String tail() {
    return verdict == null ? "" : sentence.substring(verdictAt() + verdict.name().length());
  }

  private int verdictAt() {
    return sentence.lastIndexOf(verdict.name());
  }

  /** Whether the duplicate of the baseline came out different: nothing here may be trusted. */
  public boolean bentRuler() {
    return ruler && verdict == Verdict.REAL;
  }
}
