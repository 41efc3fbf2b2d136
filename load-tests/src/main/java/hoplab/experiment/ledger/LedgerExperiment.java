package hoplab.experiment.ledger;

import hoplab.analysis.WarningCollector;
import hoplab.experiment.BundleDraft;
import hoplab.experiment.Experiment;
import hoplab.experiment.RunFrame;
import hoplab.ledger.LedgerCounts;
import hoplab.process.ProcessReaper;
import hoplab.result.Plan;
import hoplab.result.Source;
import hoplab.result.bundle.BundlePaths;
import hoplab.trial.Participants;
import hoplab.trial.Progress;
import hoplab.trial.RunOptions;
import hoplab.trial.SharedDatabase;
import hoplab.trial.TrialPlan;
import java.nio.file.Path;

/** What does a visit cost on each link, in whole numbers? */
public final class LedgerExperiment implements Experiment {

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public String question() {
    return "how many connections, round trips and bytes does each use case cost on each link?";
  }

  @Override
  public Path run(RunOptions options, Source source, Path results, Progress progress) {
    Participants participants = Participants.of(options);
    if (!participants.outsideNames().isEmpty()) {
      throw new RunOptions.WrongOrder(
          "nothing can be counted inside of what runs already: leave --target out");
    }
    Plan plan = TrialPlan.withoutTrials(options, participants);
    progress.at("starting", 0);
    RunFrame frame = RunFrame.begin(this, options, source);
    try (ProcessReaper reaper = ProcessReaper.start();
        BundleDraft draft = BundleDraft.begin(results, reaper)) {
      try (SharedDatabase database = SharedDatabase.start(options, participants, reaper)) {
        progress.at(participants.counting(), 0.3);
        LedgerCounts counted =
            LedgerCounts.of(
                participants,
                database,
                plan.jvmFlags(),
                BundlePaths.ledgerLogs(draft.folder()),
                reaper,
                LedgerCounts.Depth.COUNTS_AND_SUMS);
        return draft.publish(
            frame
                .end(plan, database.result(), WarningCollector.ofSource(source))
                .ledger(counted.ledger())
                .chains(counted.chains())
                .sums(counted.sums())
                .build());
      }
    }
  }
}
