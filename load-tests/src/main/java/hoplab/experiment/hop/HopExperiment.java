package hoplab.experiment.hop;

import hoplab.analysis.matrix.FrameworkRow;
import hoplab.analysis.matrix.PromiseRow;
import hoplab.analysis.matrix.RoundTripRow;
import hoplab.analysis.matrix.Row;
import hoplab.analysis.matrix.TierRows;
import hoplab.analysis.matrix.UserFetchRows;
import hoplab.experiment.TwoLoads;
import hoplab.ledger.LedgerCounts;
import hoplab.result.Plan;
import hoplab.result.RunBuilder;
import hoplab.result.SignInSwitch;
import hoplab.trial.Rigor;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.SecurityCheck;
import hoplab.trial.injector.InjectorTrials;
import java.util.List;

/** What does the extra hop cost? Every variant, and a duplicate of the baseline, side by side. */
public final class HopExperiment implements TwoLoads {

  @Override
  public String name() {
    return "hop";
  }

  @Override
  public String question() {
    return "what does the extra hop of a BFF cost against all-in and decoupled, on this machine?";
  }

  @Override
  public String heading(Plan plan) {
    return "What does each pattern cost a user fetch, against " + plan.baseline() + "?";
  }

  @Override
  public List<Row> matrix() {
    return List.of(
        UserFetchRows.QUIET,
        UserFetchRows.BUSY,
        RoundTripRow.ROW,
        TierRows.MILLION,
        TierRows.OPERATING,
        PromiseRow.ROW,
        FrameworkRow.ROW);
  }

  @Override
  public RunBuilder run(RunContext run) {
    RunBuilder found = RunBuilder.builder();
    run.progress().at("counting", 0);
    LedgerCounts.of(run, depth(run.options())).addTo(found);
    InjectorTrials.traced(run).addTo(found);
    if (triesPromises(run.options())) {
      found.security(SecurityCheck.of(run, run.participants()));
    }
    return found;
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
