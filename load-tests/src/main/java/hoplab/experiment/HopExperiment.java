package hoplab.experiment;

import hoplab.result.Plan;
import hoplab.result.SecurityFinding;
import hoplab.result.Source;
import hoplab.topology.Lifeguard;
import java.nio.file.Path;
import java.util.List;

/** What does the extra hop cost? Every variant, and a duplicate of the baseline, side by side. */
final class HopExperiment implements Experiment {

  @Override
  public String name() {
    return "hop";
  }

  @Override
  public String question() {
    return "what does the extra hop of a BFF cost against all-in and decoupled, on this machine?";
  }

  @Override
  public Path run(Order order, Source source, Path results, Progress progress) {
    Lineup lineup = Lineup.of(order);
    Plan plan = HopPlan.of(order, lineup);
    progress.at("starting", 0);
    RunFrame frame = RunFrame.begin(this, order, source);
    try (Lifeguard lifeguard = Lifeguard.start();
        BundleDraft draft = BundleDraft.begin(results, lifeguard)) {
      try (SharedDatabase database = SharedDatabase.start(order, lineup, lifeguard)) {
        progress.at(lineup.counting(), 0);
        Counted counted =
            Counted.of(
                lineup,
                database,
                plan.jvmFlags(),
                draft.folder().resolve("logs").resolve("ledger"),
                lifeguard,
                depth(order));
        HopTrials trials = new HopTrials(plan, lineup, database, draft.folder(), lifeguard);
        trials.run(order.seed(), progress);
        List<SecurityFinding> security =
            triesPromises(order)
                ? SecurityCheck.of(lineup, database, draft.folder(), lifeguard, progress)
                : List.of();
        Findings findings = Findings.of(plan, lineup.outsideNames(), trials.results());
        Doubts doubts = Doubts.of(source, plan, trials, findings);
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
  private static boolean triesPromises(Order order) {
    return order.rigor() != Rigor.QUICK && order.signIn() == SignInSwitch.ON;
  }

  /** A quick run has no time for use cases that it does not measure. */
  private static Counted.Depth depth(Order order) {
    return order.rigor() == Rigor.QUICK ? Counted.Depth.USER_FETCH : Counted.Depth.COUNTS;
  }
}
