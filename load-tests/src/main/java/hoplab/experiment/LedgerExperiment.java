package hoplab.experiment;

import hoplab.result.Bundle;
import hoplab.result.Machine;
import hoplab.result.MachineFingerprint;
import hoplab.result.Run;
import hoplab.result.Source;
import hoplab.topology.Lifeguard;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
    Instant startedAt = Instant.now();
    progress.at("starting", 0);
    try (Lifeguard lifeguard = Lifeguard.start();
        BundleDraft draft = BundleDraft.begin(results, lifeguard)) {
      Machine machine = MachineFingerprint.read();
      try (SharedDatabase database = SharedDatabase.start(order, lineup, lifeguard)) {
        progress.at("counting", 0.3);
        Counted counted =
            Counted.of(
                lineup,
                database,
                draft.folder().resolve("logs").resolve("ledger"),
                lifeguard,
                Counted.Depth.COUNTS_AND_SUMS);
        return draft.publish(
            new Run(
                Run.SCHEMA_VERSION,
                name(),
                Bundle.name(startedAt, source, name()),
                startedAt,
                Duration.between(startedAt, Instant.now()).toMillis(),
                true,
                order.seed(),
                source,
                HopPlan.withoutTrials(order, lineup),
                machine,
                database.result(),
                Doubts.ofSource(source),
                List.of(),
                List.of(),
                List.of(),
                counted.ledger(),
                counted.chains(),
                counted.sums(),
                null,
                List.of()));
      }
    }
  }
}
