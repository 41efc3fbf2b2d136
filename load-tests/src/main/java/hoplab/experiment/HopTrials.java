package hoplab.experiment;

import hoplab.result.Plan;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.topology.Lifeguard;
import hoplab.topology.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** The trials of a hop experiment, one after the other, every process started anew for each. */
final class HopTrials {

  private final Plan plan;
  private final Lineup lineup;
  private final SharedDatabase database;
  private final Path bundle;
  private final Lifeguard lifeguard;
  private final Consumer<Ensemble> afterwards;
  private final List<TrialResult> results = new ArrayList<>();
  private final List<Warning> refusals = new ArrayList<>();

  HopTrials(Plan plan, Lineup lineup, SharedDatabase database, Path bundle, Lifeguard lifeguard) {
    this(plan, lineup, database, bundle, lifeguard, ensemble -> {});
  }

  /**
   * @param afterwards gets those who took part in a trial, still up, once it is measured
   */
  HopTrials(
      Plan plan,
      Lineup lineup,
      SharedDatabase database,
      Path bundle,
      Lifeguard lifeguard,
      Consumer<Ensemble> afterwards) {
    this.plan = plan;
    this.lineup = lineup;
    this.database = database;
    this.bundle = bundle;
    this.lifeguard = lifeguard;
    this.afterwards = afterwards;
  }

  /** Runs all of them; the same seed gives the same choices. */
  void run(long seed, Progress progress) {
    Random seeds = new Random(seed);
    for (int number = 1; number <= plan.trials(); number++) {
      if (number > 1) {
        database.restart();
      }
      run(number, seeds.nextLong(), progress);
    }
  }

  /** What each trial found. */
  List<TrialResult> results() {
    return List.copyOf(results);
  }

  /** What was not measured, and why. */
  List<Warning> refusals() {
    return List.copyOf(refusals);
  }

  private void run(int number, long seed, Progress progress) {
    Surroundings surroundings =
        Surroundings.direct(
                lifeguard,
                database.server(),
                plan.jvmFlags(),
                bundle.resolve("logs").resolve("trial" + number))
            .withNiceness(plan.tierNiceness());
    InjectorRun injector = new InjectorRun(plan, bundle, lifeguard);
    String doing = String.format(Locale.ROOT, "trial %d of %d", number, plan.trials());
    HopTrial.Outcome outcome =
        new HopTrial(number, lineup, surroundings, injector, seed, afterwards)
            .run(share -> progress.at(doing, (number - 1 + share) / plan.trials()));
    results.add(outcome.result());
    refusals.addAll(outcome.refusals());
    database.used(outcome.result().databaseCpuMicrosPerRequest(), outcome.databaseBytes());
  }
}
