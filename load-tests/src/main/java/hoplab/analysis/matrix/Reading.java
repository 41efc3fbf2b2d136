package hoplab.analysis.matrix;

import hoplab.result.Run;
import java.util.List;
import java.util.Optional;

/**
 * What one run says to a criterion.
 *
 * @param run the run
 * @param conditions under which the figures hold, each a few words
 * @param figures by pattern, at least one
 */
public record Reading(Run run, List<String> conditions, List<Figure> figures) {

  public Reading {
    conditions = List.copyOf(conditions);
    figures = List.copyOf(figures);
  }

  /** None where a run holds no figure. */
  public static Optional<Reading> of(Run run, List<String> conditions, List<Figure> figures) {
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reading(run, conditions, figures));
  }

  /** A pattern's figure; empty where the run has none of it. */
  public Optional<Figure> figure(String pattern) {
    return figures.stream().filter(one -> one.pattern().equals(pattern)).findFirst();
  }
}
