package hoplab.experiment.ladder;

import hoplab.analysis.LadderFindings;
import hoplab.experiment.TwoLoads;
import hoplab.report.Section;
import hoplab.report.experiment.LadderSection;
import hoplab.result.Plan;
import hoplab.result.RunBuilder;
import hoplab.result.SignInSwitch;
import hoplab.result.Warning;
import hoplab.trial.Pace;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.SecurityCheck;
import hoplab.trial.TierFlags;
import hoplab.trial.injector.InjectorTrials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What does each step cost on the way from a bare answer to one that is signed in, apart,
 * aggregated, of another origin? All rungs run side by side, so that a step is the difference of
 * two of them in the same seconds.
 */
public final class LadderExperiment implements TwoLoads {

  /** A user calls 15 rungs, and five times as many processes are to be warmed up as for hop. */
  private static final Pace PACE = new Pace(15, 3);

  /** So many times as many processes as in hop. */
  private static final int STARTS = 3;

  @Override
  public String name() {
    return "ladder";
  }

  @Override
  public String question() {
    return "what does each step cost: sign-in, private hop and its parts, aggregation, another"
        + " origin, preflight?";
  }

  @Override
  public String heading(Plan plan) {
    return "What does each step cost from a bare answer to one that is signed in and apart?";
  }

  @Override
  public Pace pace() {
    return PACE;
  }

  @Override
  public List<Section> sections() {
    return List.of(new LadderSection());
  }

  @Override
  public Participants participants(RunOptions options) {
    if (options.signIn() == SignInSwitch.OFF) {
      throw new RunOptions.WrongOrder(
          "the ladder begins bare and ends signed in: leave --sign-in out");
    }
    return ladder(options).participants();
  }

  /** So many more processes take longer to start. */
  @Override
  public Duration lasts(RunOptions options) {
    return TRIAL_STARTS
        .multipliedBy(STARTS)
        .plus(options.warmUpLimit())
        .plus(options.measurement().multipliedBy(2))
        .multipliedBy(options.trials())
        .plus(RUN_STARTS);
  }

  @Override
  public RunBuilder run(RunContext run) {
    Participants asked = Participants.of(run.options());
    LadderParticipants ladder = ladder(run.options());
    SignInTimes signIns = new SignInTimes();
    InjectorTrials trials = InjectorTrials.of(run, signIns::take);
    RunBuilder found = RunBuilder.builder();
    trials.addTo(found);
    List<Warning> warnings = new ArrayList<>(trials.refusals());
    warnings.addAll(ladder.leftOut());
    return found
        .warnings(warnings)
        .security(SecurityCheck.of(run, asked))
        .signInCosts(signIns.costs(run.plan().confidence()))
        .ladder(LadderFindings.of(run.plan(), ladder.steps(), trials.results()).stepsUnder(true));
  }

  private static LadderParticipants ladder(RunOptions options) {
    return LadderParticipants.of(Participants.of(options), TierFlags.jvm(options.compilers()));
  }
}
