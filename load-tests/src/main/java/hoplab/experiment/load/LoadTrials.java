package hoplab.experiment.load;

import hoplab.result.LoadCurve;
import hoplab.result.LoadStep;
import hoplab.trial.RunContext;
import hoplab.trial.TrialEnvironment;
import hoplab.trial.injector.CapacitySearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of all trials. What the first one finds, where side by side ends and about where each
 * variant's capacity lies, is what the others start from: they make the same curve at the same
 * rates, and confirm the ends of the brackets.
 */
final class LoadTrials {

  private final RunContext run;
  private final double p99LimitMicros;
  private final List<LoadStep> steps = new ArrayList<>();
  private final Map<String, CapacitySearch> searches = new HashMap<>();
  private Double sideBySideUntil;
  private int trial;

  LoadTrials(RunContext run, double p99LimitMicros) {
    this.run = run;
    this.p99LimitMicros = p99LimitMicros;
  }

  /** Makes the steps of the next trial, with those who took part in it. */
  void take(TrialEnvironment environment) {
    trial++;
    try (LoadTrial one = new LoadTrial(trial, run, environment, p99LimitMicros)) {
      sideBySideUntil = one.sideBySide(sideBySideUntil);
      one.alone(sideBySideUntil, searches);
      steps.addAll(one.written());
    }
  }

  LoadCurve observed() {
    return LoadCurve.observed(p99LimitMicros, sideBySideUntil == null ? 0 : sideBySideUntil, steps);
  }
}
