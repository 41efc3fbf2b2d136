package hoplab.experiment;

import hoplab.result.Plan;
import hoplab.result.SecurityFinding;
import hoplab.result.Source;
import hoplab.topology.Lifeguard;
import java.nio.file.Path;
import java.util.List;

/**
 * What does each step cost on the way from a bare answer to one that is signed in, apart,
 * aggregated, of another origin? All rungs run side by side, so that a step is the difference of
 * two of them in the same seconds.
 */
final class LadderExperiment implements Experiment {

  /** A user calls nine rungs, and three times as many processes are to be warmed up as for hop. */
  private static final Pace PACE = new Pace(25, 2);

  @Override
  public String name() {
    return "ladder";
  }

  @Override
  public String question() {
    return "what does each step cost: sign-in, private hop, aggregation, another origin, preflight?";
  }

  @Override
  public Pace pace() {
    return PACE;
  }

  @Override
  public Path run(Order order, Source source, Path results, Progress progress) {
    if (order.signIn() == SignInSwitch.OFF) {
      throw new Order.WrongOrder("the ladder begins bare and ends signed in: leave --sign-in out");
    }
    LadderLineup rungs = LadderLineup.of(Lineup.of(order));
    Lineup lineup = rungs.lineup();
    Plan plan = HopPlan.of(order, lineup);
    progress.at("starting", 0);
    RunFrame frame = RunFrame.begin(this, order, source);
    try (Lifeguard lifeguard = Lifeguard.start();
        BundleDraft draft = BundleDraft.begin(results, lifeguard)) {
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
