package hoplab.experiment.scale;

import hoplab.analysis.matrix.Row;
import hoplab.analysis.matrix.ScaleRow;
import hoplab.descriptor.Variant;
import hoplab.experiment.Experiment;
import hoplab.report.Section;
import hoplab.report.operation.ScaleSection;
import hoplab.result.LoadStep;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.Scale;
import hoplab.result.Scale.SignedIn;
import hoplab.result.Scale.Start;
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
 * What do more replicas of one tier add, beside as many whole copies, and beside one process with
 * as many connections, where waiting for the database is the limit?
 */
public final class ScaleExperiment implements Experiment {

  @Override
  public String name() {
    return "scale";
  }

  @Override
  public String question() {
    return "what do more replicas add where waiting is the limit, and would one process do it too?";
  }

  @Override
  public List<Class<?>> options() {
    return List.of(ScaleOptions.class);
  }

  @Override
  public String optionsOf(Run run) {
    int trials = run.scale().steps().stream().mapToInt(LoadStep::trial).max().orElse(0);
    return " --trials "
        + trials
        + " --scale-waiting "
        + RunOptions.shortest(run.scale().waitingMillis())
        + "ms --scale-pool "
        + run.scale().poolSize();
  }

  @Override
  public List<Section> sections() {
    return List.of(new ScaleSection());
  }

  @Override
  public List<Row> matrix() {
    return List.of(ScaleRow.ROW);
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    participants.refuseTargets("what runs already has no wire on its data links");
    if (arranged(options, participants).arranged().isEmpty()) {
      throw new RunOptions.WrongOrder(
          "no variant that takes part has replicas: see docs/adding-a-variant.md");
    }
    return PlanBuilder.from(TrialPlan.withoutTrials(options, participants))
        .withTierNiceness(TierFlags.nicenessUnderLoad());
  }

  /** About how long it takes on two processors. */
  @Override
  public Duration lasts(RunOptions options) {
    return ScalePlan.of(options).lasts(options.trials(), options.warmUpLimit());
  }

  @Override
  public RunBuilder run(RunContext run) {
    ScalePlan plan = ScalePlan.of(run.options());
    Arranged.All all = arranged(run.options(), run.participants());
    int trials = run.options().trials();
    List<LoadStep> steps = new ArrayList<>();
    List<Start> starts = new ArrayList<>();
    List<SignedIn> signedIn = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>(all.leftOut());
    run.progress().at("about " + lasts(run.options()).toMinutes() + " minutes", 0);
    run.trials(
        trials,
        (number, seed) -> {
          try (ScaleTrial trial = new ScaleTrial(number, seed, run)) {
            trial.run(all.arranged(), run.progressOf(number, trials));
            steps.addAll(trial.steps());
            starts.addAll(trial.starts());
            signedIn.addAll(trial.signedIn());
            warnings.addAll(trial.refusals());
          }
        });
    return RunBuilder.builder()
        .warnings(warnings)
        .scale(
            new Scale(
                plan.waiting().toNanos() / 1e6,
                plan.pool(),
                plan.p99LimitMicros(),
                all.arranged().stream().map(Arranged::arrangement).toList(),
                steps,
                starts,
                signedIn,
                List.of()));
  }

  private static Arranged.All arranged(RunOptions options, Participants participants) {
    List<Variant> variants = participants.asked().stream().map(Participant::variant).toList();
    return Arranged.of(variants, ScalePlan.of(options), options.signIn());
  }
}
