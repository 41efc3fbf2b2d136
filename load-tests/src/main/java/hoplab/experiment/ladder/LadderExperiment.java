package hoplab.experiment.ladder;

import hoplab.analysis.Findings;
import hoplab.analysis.LadderFindings;
import hoplab.analysis.WarningCollector;
import hoplab.experiment.BundleDraft;
import hoplab.experiment.Experiment;
import hoplab.experiment.RunFrame;
import hoplab.process.ProcessReaper;
import hoplab.result.Plan;
import hoplab.result.SecurityFinding;
import hoplab.result.SignInSwitch;
import hoplab.result.Source;
import hoplab.trial.InjectorTrials;
import hoplab.trial.Pace;
import hoplab.trial.Participants;
import hoplab.trial.Progress;
import hoplab.trial.RunOptions;
import hoplab.trial.SecurityCheck;
import hoplab.trial.SharedDatabase;
import hoplab.trial.TrialPlan;
import java.nio.file.Path;
import java.util.List;

/**
 * What does each step cost on the way from a bare answer to one that is signed in, apart,
 * aggregated, of another origin? All rungs run side by side, so that a step is the difference of
 * two of them in the same seconds.
 */
public final class LadderExperiment implements Experiment {

  /** A user calls nine rungs, and three times as many processes are to be warmed up as for hop. */
  private static final Pace PACE = new Pace(25, 2);

  @Override
  public String name() {
    return "ladder";
  }

  @Override
  public String question() {
    return "what does each step cost: sign-in, private hop, aggregation, another origin,"
               + " preflight?";
  }

  @Override
  public Pace pace() {
    return PACE;
  }

  @Override
  public Path run(RunOptions options, Source source, Path results, Progress progress) {
    if (options.signIn() == SignInSwitch.OFF) {
      throw new RunOptions.WrongOrder(
          "the ladder begins bare and ends signed in: leave --sign-in out");
    }
    LadderParticipants rungs = LadderParticipants.of(Participants.of(options));
    Participants participants = rungs.participants();
    Plan plan = TrialPlan.of(options, participants);
    progress.at("starting", 0);
    RunFrame frame = RunFrame.begin(this, options, source);
    try (ProcessReaper reaper = ProcessReaper.start();
        BundleDraft draft = BundleDraft.begin(results, reaper)) {
      try (SharedDatabase database = SharedDatabase.start(options, participants, reaper)) {
        SignInTimes signIns = new SignInTimes();
        InjectorTrials trials =
            new InjectorTrials(plan, participants, database, draft.folder(), reaper, signIns::take);
        trials.run(options.seed(), progress);
        List<SecurityFinding> security =
            SecurityCheck.of(Participants.of(options), database, draft.folder(), reaper, progress);
        LadderFindings ladder = LadderFindings.of(plan, rungs.steps(), trials.results());
        WarningCollector doubts =
            WarningCollector.of(
                source, plan, trials.results(), trials.refusals(), ladder.findings());
        boolean valid = Findings.valid(doubts.warnings());
        Findings judged = ladder.findings().under(doubts.warnings());
        return draft.publish(
            frame
                .end(plan, database.result(), doubts.warnings())
                .variants(judged.variants())
                .comparisons(judged.comparisons())
                .trials(trials.results())
                .ladder(ladder.stepsUnder(valid))
                .signInCosts(signIns.costs(plan.confidence()))
                .security(security)
                .build());
      }
    }
  }
}
