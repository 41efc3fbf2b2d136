package hoplab.experiment.hop;

import hoplab.analysis.Findings;
import hoplab.analysis.WarningCollector;
import hoplab.experiment.BundleDraft;
import hoplab.experiment.Experiment;
import hoplab.experiment.RunFrame;
import hoplab.ledger.LedgerCounts;
import hoplab.process.ProcessReaper;
import hoplab.result.Plan;
import hoplab.result.SecurityFinding;
import hoplab.result.SignInSwitch;
import hoplab.result.Source;
import hoplab.result.bundle.BundlePaths;
import hoplab.trial.InjectorTrials;
import hoplab.trial.Participants;
import hoplab.trial.Progress;
import hoplab.trial.Rigor;
import hoplab.trial.RunOptions;
import hoplab.trial.SecurityCheck;
import hoplab.trial.SharedDatabase;
import hoplab.trial.TrialPlan;
import java.nio.file.Path;
import java.util.List;

/** What does the extra hop cost? Every variant, and a duplicate of the baseline, side by side. */
public final class HopExperiment implements Experiment {

  @Override
  public String name() {
    return "hop";
  }

  @Override
  public String question() {
    return "what does the extra hop of a BFF cost against all-in and decoupled, on this machine?";
  }

  @Override
  public Path run(RunOptions options, Source source, Path results, Progress progress) {
    Participants participants = Participants.of(options);
    Plan plan = TrialPlan.of(options, participants);
    progress.at("starting", 0);
    RunFrame frame = RunFrame.begin(this, options, source);
    try (ProcessReaper reaper = ProcessReaper.start();
        BundleDraft draft = BundleDraft.begin(results, reaper)) {
      try (SharedDatabase database = SharedDatabase.start(options, participants, reaper)) {
        progress.at(participants.counting(), 0);
        LedgerCounts counted =
            LedgerCounts.of(
                participants,
                database,
                plan.jvmFlags(),
                BundlePaths.ledgerLogs(draft.folder()),
                reaper,
                depth(options));
        InjectorTrials trials =
            new InjectorTrials(plan, participants, database, draft.folder(), reaper);
        trials.run(options.seed(), progress);
        List<SecurityFinding> security =
            triesPromises(options)
                ? SecurityCheck.of(participants, database, draft.folder(), reaper, progress)
                : List.of();
        Findings findings = Findings.of(plan, participants.outsideNames(), trials.results());
        WarningCollector doubts =
            WarningCollector.of(source, plan, trials.results(), trials.refusals(), findings);
        Findings judged = findings.under(doubts.warnings());
        return draft.publish(
            frame
                .end(plan, database.result(), doubts.warnings())
                .variants(judged.variants())
                .comparisons(judged.comparisons())
                .trials(trials.results())
                .ledger(counted.ledger())
                .chains(counted.chains())
                .sums(counted.sums())
                .security(security)
                .build());
      }
    }
  }

  /** Minutes that a quick run does not have. */
  private static boolean triesPromises(RunOptions options) {
    return options.rigor() != Rigor.QUICK && options.signIn() == SignInSwitch.ON;
  }

  /** A quick run has no time for use cases that it does not measure. */
  private static LedgerCounts.Depth depth(RunOptions options) {
    return options.rigor() == Rigor.QUICK
        ? LedgerCounts.Depth.USER_FETCH
        : LedgerCounts.Depth.COUNTS;
  }
}
