package hoplab.analysis.matrix;

import hoplab.result.Run;
import hoplab.result.SignInSwitch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How runs fill a criterion: what an experiment adds to the matrix.
 *
 * @param criterion one of {@link Criteria}, or one of the experiment's own
 * @param experiments whose bundles fill it, the preferred one first
 * @param reads the figures of a run; empty where it holds none
 * @param rules those of the criterion's words that figures can decide
 */
public record Row(
    Criterion criterion,
    List<String> experiments,
    Function<Run, Optional<Reading>> reads,
    List<Rule> rules) {

  public Row {
    experiments = List.copyOf(experiments);
    rules = List.copyOf(rules);
    for (Rule rule : rules) {
      if (!criterion.words().containsKey(rule.pattern())) {
        throw new IllegalArgumentException(
            "a rule is about a word of the guide, and %s has none for %s"
                .formatted(criterion.id(), rule.pattern()));
      }
    }
  }

  /** A criterion that nothing measures yet. */
  static Row planned(Criterion criterion) {
    return new Row(criterion, List.of(), run -> Optional.empty(), List.of());
  }

  /**
   * What the newest valid run of the first experiment that has figures says. A run that asked
   * nobody who they are speaks only where no other does.
   *
   * @param runs the newest first
   */
  Optional<Reading> newest(List<Run> runs) {
    return experiments.stream()
        .flatMap(name -> runs.stream().filter(run -> run.experiment().equals(name)))
        .filter(Run::valid)
        .sorted(Comparator.comparing(run -> run.plan().signIn() == SignInSwitch.OFF))
        .flatMap(run -> reads.apply(run).stream())
        .findFirst();
  }

  Optional<Rule> rule(String pattern) {
    return rules.stream().filter(rule -> rule.pattern().equals(pattern)).findFirst();
  }
}
