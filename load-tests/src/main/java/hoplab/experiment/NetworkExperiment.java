package hoplab.experiment;

import hoplab.result.Plan;
import hoplab.result.Source;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.topology.Lifeguard;
import hoplab.topology.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** What does distance cost, and can it be predicted? */
final class NetworkExperiment implements Experiment {

  @Override
  public String name() {
    return "network";
  }

  @Override
  public String question() {
    return "what does each round trip cost once the tiers are apart, and can it be predicted?";
  }

  @Override
  public Pace pace() {
    return NetworkPlan.PACE;
  }

  @Override
  public Path run(Order order, Source source, Path results, Progress progress) {
    Lineup lineup = Lineup.of(order);
    if (!lineup.outsideNames().isEmpty()) {
      throw new Order.WrongOrder(
          "no distance can be put into what runs already: leave --target out");
    }
    List<Point> points = Point.all(order.distances());
    lineup.requireLinks(order.distances());
    Plan plan = NetworkPlan.of(order, lineup);
    progress.at("starting", 0);
    RunFrame frame = RunFrame.begin(this, order, source);
    try (Lifeguard lifeguard = Lifeguard.start();
        BundleDraft draft = BundleDraft.begin(results, lifeguard)) {
      try (SharedDatabase database = SharedDatabase.start(order, lineup, lifeguard)) {
        Random seeds = new Random(order.seed());
        Counted counted = Counted.NOTHING;
        List<TrialResult> trials = new ArrayList<>();
        List<Warning> refusals = new ArrayList<>();
        PointTrials measured = new PointTrials();
        for (int number = 1; number <= plan.trials(); number++) {
          if (number > 1) {
            database.restart();
          }
          NetworkTrial.Outcome outcome =
              trial(number, lineup, plan, points, database, draft, lifeguard, seeds, progress);
          counted = number == 1 ? outcome.counted() : counted;
          trials.add(outcome.loopback());
          refusals.addAll(outcome.refusals());
          measured.add(number, outcome.loads());
        }
        NetworkFindings network =
            NetworkFindings.of(plan, measured.points(), counted.ledger(), counted.chains());
        Findings findings = Findings.of(plan, Set.of(), trials);
        List<Warning> warnings = new ArrayList<>(Doubts.ofSource(source));
        warnings.addAll(refusals);
        warnings.addAll(Physics.warnings(plan, trials, findings));
        Findings judged = findings.under(warnings);
        boolean valid = Findings.valid(warnings);
        return draft.publish(
            frame
                .end(plan, database.result(), warnings)
                .variants(judged.variants())
                .comparisons(judged.comparisons())
                .trials(trials)
                .ledger(counted.ledger())
                .chains(counted.chains())
                .sums(counted.sums())
                .network(network.under(valid).network())
                .predictions(network.predictions())
                .build());
      }
    }
  }

  private static NetworkTrial.Outcome trial(
      int number,
      Lineup lineup,
      Plan plan,
      List<Point> points,
      SharedDatabase database,
      BundleDraft draft,
      Lifeguard lifeguard,
      Random seeds,
      Progress progress) {
    long seed = seeds.nextLong();
    String doing = String.format(Locale.ROOT, "trial %d of %d", number, plan.trials());
    try (WiredLinks links = WiredLinks.everywhere(seed)) {
      Surroundings surroundings =
          new Surroundings(
              lifeguard,
              database.server(),
              plan.jvmFlags(),
              draft.folder().resolve("logs").resolve("trial" + number),
              Surroundings.READY_LIMIT,
              links,
              plan.tierNiceness());
      return new NetworkTrial(
              number, lineup, surroundings, links, plan, points, draft.folder(), seed)
          .run(number == 1, share -> progress.at(doing, (number - 1 + share) / plan.trials()));
    }
  }
}
