package hoplab.experiment;

import hoplab.result.Plan;
import hoplab.result.PreflightCount;
import hoplab.result.Source;
import hoplab.topology.Lifeguard;
import hoplab.topology.Surroundings;
import hoplab.topology.Variant;
import hoplab.wire.Transport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What does a browser pay for it that page and API have different origins? */
final class CorsExperiment implements Experiment {

  private static final double COUNTING_SHARE = 0.25;

  @Override
  public String name() {
    return "cors";
  }

  @Override
  public String question() {
    return "how often must a browser ask first where the API has another origin, and for how long?";
  }

  @Override
  public Path run(Order order, Source source, Path results, Progress progress) {
    Lineup lineup = Lineup.of(order);
    if (!lineup.outsideNames().isEmpty()) {
      throw new Order.WrongOrder("what runs already has no page: leave --target out");
    }
    List<Variant> variants = lineup.asked().stream().map(Participant::variant).toList();
    Plan plan = HopPlan.withoutTrials(order, lineup);
    progress.at("starting", 0);
    RunFrame frame = RunFrame.begin(this, order, source);
    try (Lifeguard lifeguard = Lifeguard.start();
        BundleDraft draft = BundleDraft.begin(results, lifeguard)) {
      try (SharedDatabase database = SharedDatabase.start(order, lineup, lifeguard)) {
        Path logs = draft.folder().resolve("logs");
        List<PreflightCount> counts = new ArrayList<>();
        try (WiredLinks links = WiredLinks.everywhere(order.seed());
            Transport transport = Transport.start("visit", 1)) {
          Surroundings surroundings =
              surroundings(plan, lifeguard, database, logs.resolve("counts"), links);
          for (Variant variant : variants) {
            progress.at(
                lineup.counting(), COUNTING_SHARE * variants.indexOf(variant) / variants.size());
            counts.addAll(
                new CorsCounts(variant, surroundings, links, transport, order.seed()).rows());
          }
        }
        CorsCosts costs = new CorsCosts();
        Random seeds = new Random(order.seed());
        for (int start = 1; start <= order.trials(); start++) {
          progress.at(
              String.format(Locale.ROOT, "start %d of %d", start, order.trials()),
              COUNTING_SHARE + (1 - COUNTING_SHARE) * (start - 1) / order.trials());
          long seed = seeds.nextLong();
          try (WiredLinks links = WiredLinks.everywhere(seed)) {
            costs.measure(
                variants,
                surroundings(plan, lifeguard, database, logs.resolve("start" + start), links),
                links,
                seed);
          }
        }
        return draft.publish(
            frame
                .end(plan, database.result(), Doubts.ofSource(source))
                .preflights(counts)
                .preflightCosts(costs.costs(plan.confidence()))
                .build());
      }
    }
  }

  private static Surroundings surroundings(
      Plan plan, Lifeguard lifeguard, SharedDatabase database, Path logs, WiredLinks links) {
    return new Surroundings(
        lifeguard, database.server(), plan.jvmFlags(), logs, Surroundings.READY_LIMIT, links);
  }
}
