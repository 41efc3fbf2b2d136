package hoplab.trial;

import hoplab.result.RunBuilder;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The trials of a run whose load the injector drives, one after the other, every process started
 * anew for each.
 *
 * @param results what each trial found
 * @param refusals what was not measured, and why
 */
public record InjectorTrials(List<TrialResult> results, List<Warning> refusals) {

  public InjectorTrials {
    results = List.copyOf(results);
    refusals = List.copyOf(refusals);
  }

  /** Runs all of them; the same seed gives the same choices. */
  public static InjectorTrials of(RunContext run) {
    return of(run, environment -> {});
  }

  /**
   * Runs all of them; the same seed gives the same choices.
   *
   * @param afterwards gets those who took part in a trial, still up, once it is measured
   */
  public static InjectorTrials of(RunContext run, Consumer<TrialEnvironment> afterwards) {
    List<TrialResult> results = new ArrayList<>();
    List<Warning> refusals = new ArrayList<>();
    run.trials(
        (number, seed) -> {
          InjectorTrial.Outcome outcome =
              new InjectorTrial(number, run, seed, afterwards).run(run.progressOf(number));
          results.add(outcome.result());
          refusals.addAll(outcome.refusals());
          run.database()
              .used(outcome.result().databaseCpuMicrosPerRequest(), outcome.databaseBytes());
        });
    return new InjectorTrials(results, refusals);
  }

  /** Puts them into the result of a run. */
  public void addTo(RunBuilder found) {
    found.trials(results).warnings(refusals);
  }
}
