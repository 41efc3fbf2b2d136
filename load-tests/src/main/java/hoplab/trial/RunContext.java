package hoplab.trial;

import hoplab.launch.ArchiveKind;
import hoplab.launch.LaunchContext;
import hoplab.launch.LinkResolver;
import hoplab.process.ProcessReaper;
import hoplab.result.Diagnostic;
import hoplab.result.Plan;
import hoplab.result.bundle.BundlePaths;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;

/**
 * What an experiment measures with, from the start of its run until its bundle is published. Who
 * made it owns the lifetimes.
 *
 * @param options what the user asked for
 * @param participants who takes part
 * @param plan what is measured
 * @param database the server that all variants share
 * @param bundle the folder that becomes the bundle
 * @param reaper ends every process that is started
 * @param progress hears how far the run has come
 * @param diagnostics takes what helps to understand the run and enters no finding
 */
@RecordBuilder
public record RunContext(
    RunOptions options,
    Participants participants,
    Plan plan,
    SharedDatabase database,
    Path bundle,
    ProcessReaper reaper,
    Progress progress,
    Consumer<Diagnostic> diagnostics) {

  /** A trial of a run. */
  @FunctionalInterface
  public interface Trial {
    /**
     * Measures once.
     *
     * @param number from 1
     * @param seed source of every random choice of this trial
     */
    void run(int number, long seed);
  }

  /** The same for those of the participants who can be measured. */
  public RunContext with(Participants others) {
    return RunContextBuilder.from(this).withParticipants(others);
  }

  /** The same with another plan. */
  public RunContext with(Plan other) {
    return RunContextBuilder.from(this).withPlan(other);
  }

  /** Runs the planned trials in turn, the database started anew before all but the first. */
  public void trials(Trial trial) {
    trials(plan.trials(), trial);
  }

  /** Runs so many trials in turn, as {@link #trials(Trial)} does those of the injector. */
  public void trials(int count, Trial trial) {
    Random seeds = new Random(options.seed());
    for (int number = 1; number <= count; number++) {
      if (number > 1) {
        database.restart();
      }
      trial.run(number, seeds.nextLong());
    }
  }

  /** Takes the share of one trial that is done, 0 to 1, and tells that of the run. */
  public DoubleConsumer progressOf(int trial) {
    return progressOf(trial, plan.trials());
  }

  /** The same for one of so many. */
  public DoubleConsumer progressOf(int trial, int count) {
    String doing = String.format(Locale.ROOT, "trial %d of %d", trial, count);
    return share -> progress.at(doing, (trial - 1 + share) / count);
  }

  /**
   * What variants start with for one part of the run: the planned flags and archives, no niceness.
   *
   * @param logs where in the bundle their logs go
   */
  public LaunchContext launch(UnaryOperator<Path> logs, LinkResolver links) {
    return new LaunchContext(
            reaper,
            database.server(),
            plan.jvmFlags(),
            logs.apply(bundle),
            LaunchContext.READY_LIMIT,
            links)
        .withArchives(plan.usesAotCache() ? ArchiveKind.PROFILES : ArchiveKind.CLASSES);
  }

  /** The same for one trial: the planned niceness too. */
  public LaunchContext launchOf(int trial, LinkResolver links) {
    return launch(folder -> BundlePaths.trialLogs(folder, trial), links)
        .withNiceness(plan.tierNiceness());
  }
}
