package hoplab.experiment.ladder;

import hoplab.analysis.LadderFindings;
import hoplab.launch.RunningVariant;
import hoplab.measure.UserChoices;
import hoplab.result.SignInCost;
import hoplab.statistics.Sample;
import hoplab.trial.TrialEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the time of sign-ins of different users, one after the other, once a trial's measurement is
 * over and whoever signed in for it still has a session.
 */
final class SignInTimes {

  static final int PER_TRIAL = 20;

  private final Map<String, List<Double>> mediansByVariant = new LinkedHashMap<>();

  /** Of every rung that carries the name of its variant and asks who somebody is. */
  void take(TrialEnvironment environment) {
    for (RunningVariant running : environment.running().values()) {
      boolean asks = running.variant().effectiveSignIn().isPresent();
      if (asks && running.label().equals(running.variant().name())) {
        mediansByVariant
            .computeIfAbsent(running.label(), name -> new ArrayList<>())
            .add(Sample.median(micros(running)));
      }
    }
  }

  /** What all trials together say, the variants by name. */
  List<SignInCost> costs(double confidence) {
    return mediansByVariant.entrySet().stream()
        .filter(medians -> medians.getValue().size() > 1)
        .sorted(Map.Entry.comparingByKey())
        .map(
            medians ->
                LadderFindings.signInCost(
                    medians.getKey(), PER_TRIAL, medians.getValue(), confidence))
        .toList();
  }

  private static double[] micros(RunningVariant running) {
    double[] micros = new double[PER_TRIAL];
    for (int i = 0; i < PER_TRIAL; i++) {
      long begin = System.nanoTime();
      running.credentials(UserChoices.userIdOf(1 + i));
      micros[i] = (System.nanoTime() - begin) / 1e3;
    }
    return micros;
  }
}
