package hoplab.report;

import hoplab.result.Comparison;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import hoplab.statistics.Interval;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What the run answers about one variant, in one plain sentence at the median.
 *
 * @param variant which one
 * @param figure the number that the sentence is about
 * @param sentence ends with the verdict where there is one
 * @param verdict null where nothing was compared
 * @param ruler whether this is the check of the ruler
 */
record Answer(String variant, String figure, String sentence, Verdict verdict, boolean ruler) {
  private static final String QUANTILE = "p50";

  /** The baseline first, then every comparison, the check of the ruler last. */
  static List<Answer> of(Run run, Figures figures) {
    Sentences sentences = new Sentences(run, figures);
    List<Comparison> comparisons = Lookup.comparisons(run, QUANTILE);
    List<Answer> answers = new ArrayList<>();
    for (VariantResult variant : run.variants()) {
      if (comparisons.stream().noneMatch(c -> c.variant().equals(variant.name()))) {
        Interval interval = Quantiles.interval(variant.userFetch(), QUANTILE);
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
      String sentence = ruler ? sentences.ruler(comparison) : sentences.difference(comparison);
      answers.add(
          new Answer(
              comparison.variant(),
              sentences.size(comparison),
              sentence,
              comparison.verdict(),
              ruler));
    }
    return List.copyOf(answers);
  }

  /** Whether the duplicate of the baseline came out different: nothing here may be trusted. */
  public boolean bentRuler() {
    return ruler && verdict == Verdict.REAL;
  }
}
