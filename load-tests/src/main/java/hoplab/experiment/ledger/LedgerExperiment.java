package hoplab.experiment.ledger;

import hoplab.experiment.Experiment;
import hoplab.ledger.LedgerCounts;
import hoplab.result.Plan;
import hoplab.result.RunBuilder;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.TrialPlan;
import java.time.Duration;

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
  public String heading(Plan plan) {
    return "What does each use case cost on each link, in whole numbers?";
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    participants.refuseTargets("nothing can be counted inside of what runs already");
    return TrialPlan.withoutTrials(options, participants);
  }

  /** Everyone is started once, and visited a few times. */
  @Override
  public Duration lasts(RunOptions options) {
    return RUN_STARTS.plus(TRIAL_STARTS);
  }

  @Override
  public RunBuilder run(RunContext run) {
    RunBuilder found = RunBuilder.builder();
    run.progress().at("counting", 0.3);
    LedgerCounts.of(run, LedgerCounts.Depth.COUNTS_AND_SUMS).addTo(found);
    return found;
  }
}
