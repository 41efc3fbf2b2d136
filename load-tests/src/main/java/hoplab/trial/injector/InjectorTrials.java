package hoplab.trial.injector;

import hoplab.result.RunBuilder;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.trial.RunContext;
import hoplab.trial.TrialEnvironment;
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

  /** Of so many blocks one is traced. */
  private static final int TRACED_EVERY = 7;

  public InjectorTrials {
    results = List.copyOf(results);
    refusals = List.copyOf(refusals);
  }

  /** Runs all of them; the same seed gives the same choices. */
  public static InjectorTrials of(RunContext run) {
    return of(run, environment -> {});
  }

  /** The same, with one block in seven traced, which no comparison sees. */
  public static InjectorTrials traced(RunContext run) {
    return of(run, TRACED_EVERY, environment -> {});
  }

  /**
   * Runs all of them; the same seed gives the same choices.
   *
   * @param afterwards gets those who took part in a trial, still up, once it is measured
   */
  public static InjectorTrials of(RunContext run, Consumer<TrialEnvironment> afterwards) {
    return of(run, 0, afterwards);
  }

  private static InjectorTrials of(
      RunContext run, int tracedEvery, Consumer<TrialEnvironment> afterwards) {
    List<TrialResult> results = new ArrayList<>();
    List<Warning> refusals = new ArrayList<>();
    run.trials(
        (number, seed) -> {
          InjectorTrial.Outcome outcome =
              new InjectorTrial(number, run, seed, tracedEvery, afterwards)
                  .run(run.progressOf(number));
          results.add(outcome.result());
          run.progress().trials(run.plan(), List.copyOf(results));
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
