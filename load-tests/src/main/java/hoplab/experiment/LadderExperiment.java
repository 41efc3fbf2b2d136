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

/**
 * What does each step cost on the way from a bare answer to one that is signed in, apart,
 * aggregated, of another origin? All rungs run side by side, so that a step is the difference of
 * two of them in the same seconds.
 */
final class LadderExperiment implements Experiment {

  /** There are three times as many processes to warm up as in the hop experiment. */
  private static final int WARM_UPS = 2;

  @Override
  public String name() {
    return "ladder";
  }

  @Override
  public String question() {
    return "what does each step cost: sign-in, private hop, aggregation, another origin, preflight?";
  }

  @Override
  public Path run(Order order, Source source, Path results, Progress progress) {
    if (order.signIn() == SignInSwitch.OFF) {
      throw new Order.WrongOrder("the ladder begins bare and ends signed in: leave --sign-in out");
    }
    LadderLineup rungs = LadderLineup.of(Lineup.of(order));
    Lineup lineup = rungs.lineup();
    Plan plan = HopPlan.of(order, lineup, WARM_UPS);
    Instant startedAt = Instant.now();
    progress.at("starting", 0);
    try (Lifeguard lifeguard = Lifeguard.start();
        BundleDraft draft = BundleDraft.begin(results, lifeguard)) {
      Machine machine = MachineFingerprint.read();
      try (SharedDatabase database = SharedDatabase.start(order, lineup, lifeguard)) {
        SignInTimes signIns = new SignInTimes();
        HopTrials trials =
            new HopTrials(plan, lineup, database, draft.folder(), lifeguard, signIns::take);
        trials.run(order.seed(), progress);
        List<SecurityFinding> security =
            SecurityCheck.of(Lineup.of(order), database, draft.folder(), lifeguard, progress);
        LadderFindings ladder = LadderFindings.of(plan, rungs.steps(), trials.results());
        Doubts doubts = Doubts.of(source, plan, trials, ladder.findings());
        boolean valid = Findings.valid(doubts.warnings());
        Findings judged = ladder.findings().under(doubts.warnings());
        return draft.publish(
            new Run(
                Run.SCHEMA_VERSION,
                name(),
                Bundle.name(startedAt, source, name()),
                startedAt,
                Duration.between(startedAt, Instant.now()).toMillis(),
                valid,
                order.seed(),
                source,
                plan,
                machine,
                database.result(),
                doubts.warnings(),
                judged.variants(),
                judged.comparisons(),
                trials.results(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                ladder.stepsUnder(valid),
                signIns.costs(plan.confidence()),
                security));
      }
    }
  }
}
