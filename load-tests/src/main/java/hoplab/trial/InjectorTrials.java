package hoplab.trial;

import hoplab.launch.LaunchContext;
import hoplab.process.ProcessReaper;
import hoplab.result.Plan;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.result.bundle.BundlePaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** The trials of a hop experiment, one after the other, every process started anew for each. */
public final class InjectorTrials {

  private final Plan plan;
  private final Participants participants;
  private final SharedDatabase database;
  private final Path bundle;
  private final ProcessReaper reaper;
  private final Consumer<TrialEnvironment> afterwards;
  private final List<TrialResult> results = new ArrayList<>();
  private final List<Warning> refusals = new ArrayList<>();

  public InjectorTrials(
      Plan plan,
      Participants participants,
      SharedDatabase database,
      Path bundle,
      ProcessReaper reaper) {
    this(plan, participants, database, bundle, reaper, environment -> {});
  }

  /**
   * @param afterwards gets those who took part in a trial, still up, once it is measured
   */
  public InjectorTrials(
      Plan plan,
      Participants participants,
      SharedDatabase database,
      Path bundle,
      ProcessReaper reaper,
      Consumer<TrialEnvironment> afterwards) {
    this.plan = plan;
    this.participants = participants;
    this.database = database;
    this.bundle = bundle;
    this.reaper = reaper;
    this.afterwards = afterwards;
  }

  /** Runs all of them; the same seed gives the same choices. */
  public void run(long seed, Progress progress) {
    Random seeds = new Random(seed);
    for (int number = 1; number <= plan.trials(); number++) {
      if (number > 1) {
        database.restart();
      }
      run(number, seeds.nextLong(), progress);
    }
  }

  /** What each trial found. */
  public List<TrialResult> results() {
    return List.copyOf(results);
  }

  /** What was not measured, and why. */
  public List<Warning> refusals() {
    return List.copyOf(refusals);
  }

  private void run(int number, long seed, Progress progress) {
    LaunchContext context =
        LaunchContext.direct(
                reaper, database.server(), plan.jvmFlags(), BundlePaths.trialLogs(bundle, number))
            .withNiceness(plan.tierNiceness());
    InjectorRun injector = new InjectorRun(plan, bundle, reaper);
    String doing = String.format(Locale.ROOT, "trial %d of %d", number, plan.trials());
    InjectorTrial.Outcome outcome =
        new InjectorTrial(number, participants, context, injector, seed, afterwards)
            .run(share -> progress.at(doing, (number - 1 + share) / plan.trials()));
    results.add(outcome.result());
    refusals.addAll(outcome.refusals());
    database.used(outcome.result().databaseCpuMicrosPerRequest(), outcome.databaseBytes());
  }
}
