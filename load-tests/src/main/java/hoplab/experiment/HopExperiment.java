package hoplab.experiment;

import hoplab.result.Bundle;
import hoplab.result.Machine;
import hoplab.result.MachineFingerprint;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.SecurityFinding;
import hoplab.result.Source;
import hoplab.topology.Lifeguard;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
    Instant startedAt = Instant.now();
    progress.at("starting", 0);
    try (Lifeguard lifeguard = Lifeguard.start();
        BundleDraft draft = BundleDraft.begin(results, lifeguard)) {
      Machine machine = MachineFingerprint.read();
      try (SharedDatabase database = SharedDatabase.start(order, lineup, lifeguard)) {
        progress.at("counting", 0);
        Counted counted =
            Counted.of(
                lineup,
                database,
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
            new Run(
                    Run.SCHEMA_VERSION,
                    name(),
                    Bundle.name(startedAt, source, name()),
                    startedAt,
                    Duration.between(startedAt, Instant.now()).toMillis(),
                    Findings.valid(doubts.warnings()),
                    order.seed(),
                    source,
                    plan,
                    machine,
                    database.result(),
                    doubts.warnings(),
                    judged.variants(),
                    judged.comparisons(),
                    trials.results(),
                    counted.ledger(),
                    counted.chains(),
                    counted.sums(),
                    null,
                    List.of())
                .with(security));
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
