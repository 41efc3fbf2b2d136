package hoplab.experiment.burst;

import hoplab.analysis.matrix.BurstRow;
import hoplab.analysis.matrix.Row;
import hoplab.experiment.Experiment;
import hoplab.report.Section;
import hoplab.report.operation.BurstSection;
import hoplab.result.Burst;
import hoplab.result.BurstWindow;
import hoplab.result.LinkKind;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.Warning;
import hoplab.trial.Participant;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.TierFlags;
import hoplab.trial.TrialPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of each variant when ten times as many users come for five seconds: who is answered,
 * who is refused, and does it recover?
 */
public final class BurstExperiment implements Experiment {

  @Override
  public String name() {
    return "burst";
  }

  @Override
  public String question() {
    return "what does each variant do when ten times as many users come, and does it recover?";
  }

  @Override
  public List<Class<?>> options() {
    return List.of(BurstOptions.class);
  }

  @Override
  public String optionsOf(Run run) {
    Plan plan = run.plan();
    String waiting = " --waiting " + RunOptions.shortest(run.burst().waitingMillis()) + "ms";
    if (plan.rigor() != Plan.RigorLevel.CUSTOM) {
      return waiting;
    }
    return " --jit %s --trials %d --measure %dms --warm-up %dms"
            .formatted(
                plan.usesAotCache() ? "auto" : plan.compilers().label(),
                run.burst().windows().stream().mapToInt(BurstWindow::trial).max().orElse(0),
                run.burst().measurementMillis(),
                plan.warmUpLimitMillis())
        + waiting;
  }

  @Override
  public Duration lasts(RunOptions options) {
    BurstPlan plan = BurstPlan.of(options);
    int variants = participants(options).everyone(false).size();
    Duration each =
        plan.window()
            .multipliedBy(plan.peaks().size())
            .plusMillis((long) plan.capacitySlices() * BurstPlan.SLICE_MILLIS);
    return TRIAL_STARTS
        .plus(options.warmUpLimit())
        .plus(each.multipliedBy(variants))
        .multipliedBy(options.trials())
        .plus(RUN_STARTS);
  }

  @Override
  public List<Section> sections() {
    return List.of(new BurstSection());
  }

  @Override
  public List<Row> matrix() {
    return List.of(BurstRow.ROW);
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    participants.refuseTargets("what runs already has no wire on its data links");
    for (Participant one : participants.asked()) {
      if (one.variant().links().stream().noneMatch(link -> link.kind() == LinkKind.DATA)) {
        throw new RunOptions.WrongOrder(
            "'%s' has no data link that could wait: leave it out".formatted(one.name()));
      }
    }
    BurstOptions.waiting(options);
    return PlanBuilder.from(TrialPlan.withoutTrials(options, participants))
        .with(
            plan ->
                plan.warmUpLimitMillis(Math.toIntExact(options.warmUpLimit().toMillis()))
                    .tierNiceness(TierFlags.nicenessUnderLoad()));
  }

  @Override
  public RunBuilder run(RunContext run) {
    BurstPlan plan = BurstPlan.of(run.options());
    int trials = run.options().trials();
    List<BurstWindow> windows = new ArrayList<>();
    List<Warning> refusals = new ArrayList<>();
    run.trials(
        trials,
        (number, seed) ->
            windows.addAll(
                new BurstTrial(number, run, seed).run(run.progressOf(number, trials), refusals)));
    return RunBuilder.builder()
        .warnings(refusals)
        .burst(
            new Burst(
                plan.waiting().toNanos() / 1e6,
                BurstPlan.POOL,
                Math.toIntExact(plan.measurement().toMillis()),
                BurstPlan.SLICE_MILLIS,
                plan.recoveryLimitMillis(),
                windows,
                List.of()));
  }
}
