package hoplab.experiment;

import hoplab.result.Plan;
import hoplab.result.Source;
import hoplab.topology.Lifeguard;
import java.nio.file.Path;

/** What does a visit cost on each link, in whole numbers? */
final class LedgerExperiment implements Experiment {

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public String question() {
    return "how many connections, round trips and bytes does each use case cost on each link?";
  }

  @Override
  public Path run(Order order, Source source, Path results, Progress progress) {
    Lineup lineup = Lineup.of(order);
    if (!lineup.outsideNames().isEmpty()) {
      throw new Order.WrongOrder(
          "nothing can be counted inside of what runs already: leave --target out");
    }
    Plan plan = HopPlan.withoutTrials(order, lineup);
    progress.at("starting", 0);
    RunFrame frame = RunFrame.begin(this, order, source);
    try (Lifeguard lifeguard = Lifeguard.start();
        BundleDraft draft = BundleDraft.begin(results, lifeguard)) {
      try (SharedDatabase database = SharedDatabase.start(order, lineup, lifeguard)) {
        progress.at(lineup.counting(), 0.3);
        Counted counted =
            Counted.of(
                lineup,
                database,
                plan.jvmFlags(),
                draft.folder().resolve("logs").resolve("ledger"),
                lifeguard,
                Counted.Depth.COUNTS_AND_SUMS);
        return draft.publish(
            frame
                .end(plan, database.result(), Doubts.ofSource(source))
                .ledger(counted.ledger())
                .chains(counted.chains())
                .sums(counted.sums())
                .build());
      }
    }
  }
}
