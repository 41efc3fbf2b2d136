package hoplab.experiment.load;

import hoplab.analysis.matrix.CapacityRow;
import hoplab.analysis.matrix.Row;
import hoplab.experiment.BusyRateOption;
import hoplab.experiment.Experiment;
import hoplab.report.Section;
import hoplab.report.experiment.LoadSection;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.trial.BusyRate;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunContextBuilder;
import hoplab.trial.RunOptions;
import hoplab.trial.TrialPlan;
import hoplab.trial.injector.InjectorTrials;
import java.time.Duration;
import java.util.List;

/**
 * How does latency grow with the rate of arrivals, how much does each variant hold, and what does a
 * request cost in between?
 *
 * <p>Each trial begins as one of {@code hop}: Gatling measures everyone side by side, quiet and
 * busy, and what is judged comes from there. Then, with the same processes still up, the lab's
 * client of single visits makes one short step after the other, from near idle to beyond
 * saturation. It makes all of them, so that no curve changes its injector on the way, and Gatling
 * and it are compared at the two rates that both have.
 */
public final class LoadExperiment implements Experiment {

  /** So much of a trial is the part that it shares with hop. */
  private static final double INJECTOR_SHARE = 0.4;

  /** So many measurements a trial takes with its steps. */
  private static final int MEASUREMENTS = 7;

  @Override
  public String name() {
    return "load";
  }

  @Override
  public String question() {
    return "how does latency grow with load, how much does each variant hold, and at what cost?";
  }

  @Override
  public List<Class<?>> options() {
    return List.of(BusyRateOption.class, LoadOptions.class);
  }

  @Override
  public String optionsOf(Run run) {
    return BusyRateOption.repeating(run)
        + " --p99-limit "
        + RunOptions.shortest(run.load().p99LimitMicros() / 1e3)
        + "ms";
  }

  @Override
  public List<Section> sections() {
    return List.of(new LoadSection());
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    participants.refuseTargets("what runs already is not driven into overload");
    LoadOptions.p99LimitMicros(options);
    BusyRate busy = BusyRateOption.of(options);
    if (busy.equals(BusyRate.OFF)) {
      throw new RunOptions.WrongOrder(
          "load is judged when quiet and when busy: say --busy-rate auto, or a rate");
    }
    return TrialPlan.of(options, participants, busy, 0);
  }

  @Override
  public boolean searchesBusyRate(RunOptions options) {
    return BusyRateOption.of(options).searched();
  }

  @Override
  public List<Row> matrix() {
    return List.of(CapacityRow.ROW);
  }

  /** Steps take several times a measurement. */
  @Override
  public Duration lasts(RunOptions options) {
    return TRIAL_STARTS
        .plus(options.warmUpLimit())
        .plus(options.measurement().multipliedBy(MEASUREMENTS))
        .multipliedBy(options.trials())
        .plus(RUN_STARTS);
  }

  @Override
  public RunBuilder run(RunContext run) {
    LoadTrials loads = new LoadTrials(run, LoadOptions.p99LimitMicros(run.options()));
    RunBuilder found = RunBuilder.builder();
    InjectorTrials.of(injectorPart(run), loads::take).addTo(found);
    return found.load(loads.observed());
  }

  /** The same run, whose progress through a trial leaves room for the steps. */
  private static RunContext injectorPart(RunContext run) {
    int trials = run.plan().trials();
    return RunContextBuilder.from(run)
        .withProgress(
            run.progress()
                .within(
                    share -> {
                      double before = Math.floor(share * trials);
                      double within = share * trials - before;
                      return (before + INJECTOR_SHARE * within) / trials;
                    }));
  }
}
