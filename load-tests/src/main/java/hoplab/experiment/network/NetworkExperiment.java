package hoplab.experiment.network;

import hoplab.analysis.Findings;
import hoplab.analysis.NetworkFindings;
import hoplab.analysis.ValidityRules;
import hoplab.analysis.WarningCollector;
import hoplab.experiment.BundleDraft;
import hoplab.experiment.Experiment;
import hoplab.experiment.RunFrame;
import hoplab.launch.LaunchContext;
import hoplab.launch.WiredLinks;
import hoplab.ledger.LedgerCounts;
import hoplab.process.ProcessReaper;
import hoplab.result.Plan;
import hoplab.result.Source;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.result.bundle.BundlePaths;
import hoplab.trial.Pace;
import hoplab.trial.Participants;
import hoplab.trial.Progress;
import hoplab.trial.RunOptions;
import hoplab.trial.SharedDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** What does distance cost, and can it be predicted? */
public final class NetworkExperiment implements Experiment {

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
  public Path run(RunOptions options, Source source, Path results, Progress progress) {
    Participants participants = Participants.of(options);
    if (!participants.outsideNames().isEmpty()) {
      throw new RunOptions.WrongOrder(
          "no distance can be put into what runs already: leave --target out");
    }
    List<Point> points = Point.all(options.distances());
    participants.requireLinks(options.distances());
    Plan plan = NetworkPlan.of(options, participants);
    progress.at("starting", 0);
    RunFrame frame = RunFrame.begin(this, options, source);
    try (ProcessReaper reaper = ProcessReaper.start();
        BundleDraft draft = BundleDraft.begin(results, reaper)) {
      try (SharedDatabase database = SharedDatabase.start(options, participants, reaper)) {
        Random seeds = new Random(options.seed());
        LedgerCounts counted = LedgerCounts.NOTHING;
        List<TrialResult> trials = new ArrayList<>();
        List<Warning> refusals = new ArrayList<>();
        PointTrials measured = new PointTrials();
        for (int number = 1; number <= plan.trials(); number++) {
          if (number > 1) {
            database.restart();
          }
          NetworkTrial.Outcome outcome =
              trial(number, participants, plan, points, database, draft, reaper, seeds, progress);
          counted = number == 1 ? outcome.counted() : counted;
          trials.add(outcome.loopback());
          refusals.addAll(outcome.refusals());
          measured.add(number, outcome.loads());
        }
        NetworkFindings network =
            NetworkFindings.of(plan, measured.points(), counted.ledger(), counted.chains());
        Findings findings = Findings.of(plan, Set.of(), trials);
        List<Warning> warnings = new ArrayList<>(WarningCollector.ofSource(source));
        warnings.addAll(refusals);
        warnings.addAll(ValidityRules.warnings(plan, trials, findings));
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
      Participants participants,
      Plan plan,
      List<Point> points,
      SharedDatabase database,
      BundleDraft draft,
      ProcessReaper reaper,
      Random seeds,
      Progress progress) {
    long seed = seeds.nextLong();
    String doing = String.format(Locale.ROOT, "trial %d of %d", number, plan.trials());
    try (WiredLinks links = WiredLinks.everywhere(seed)) {
      LaunchContext context =
          new LaunchContext(
              reaper,
              database.server(),
              plan.jvmFlags(),
              BundlePaths.trialLogs(draft.folder(), number),
              LaunchContext.READY_LIMIT,
              links,
              plan.tierNiceness());
      return new NetworkTrial(
              number, participants, context, links, plan, points, draft.folder(), seed)
          .run(number == 1, share -> progress.at(doing, (number - 1 + share) / plan.trials()));
    }
  }
}
