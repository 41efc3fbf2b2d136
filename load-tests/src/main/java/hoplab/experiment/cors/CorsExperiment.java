package hoplab.experiment.cors;

import hoplab.analysis.WarningCollector;
import hoplab.descriptor.Variant;
import hoplab.experiment.BundleDraft;
import hoplab.experiment.Experiment;
import hoplab.experiment.RunFrame;
import hoplab.launch.LaunchContext;
import hoplab.launch.WiredLinks;
import hoplab.process.ProcessReaper;
import hoplab.result.Plan;
import hoplab.result.PreflightCount;
import hoplab.result.Source;
import hoplab.result.bundle.BundlePaths;
import hoplab.trial.Participant;
import hoplab.trial.Participants;
import hoplab.trial.Progress;
import hoplab.trial.RunOptions;
import hoplab.trial.SharedDatabase;
import hoplab.trial.TrialPlan;
import hoplab.wire.Transport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What does a browser pay for it that page and API have different origins? */
public final class CorsExperiment implements Experiment {

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
  public Path run(RunOptions options, Source source, Path results, Progress progress) {
    Participants participants = Participants.of(options);
    if (!participants.outsideNames().isEmpty()) {
      throw new RunOptions.WrongOrder("what runs already has no page: leave --target out");
    }
    List<Variant> variants = participants.asked().stream().map(Participant::variant).toList();
    Plan plan = TrialPlan.withoutTrials(options, participants);
    progress.at("starting", 0);
    RunFrame frame = RunFrame.begin(this, options, source);
    try (ProcessReaper reaper = ProcessReaper.start();
        BundleDraft draft = BundleDraft.begin(results, reaper)) {
      try (SharedDatabase database = SharedDatabase.start(options, participants, reaper)) {
        List<PreflightCount> counts = new ArrayList<>();
        try (WiredLinks links = WiredLinks.everywhere(options.seed());
            Transport transport = Transport.start("visit", 1)) {
          LaunchContext context =
              context(plan, reaper, database, BundlePaths.preflightLogs(draft.folder()), links);
          for (Variant variant : variants) {
            progress.at(
                participants.counting(),
                COUNTING_SHARE * variants.indexOf(variant) / variants.size());
            counts.addAll(
                new CorsCounts(variant, context, links, transport, options.seed()).rows());
          }
        }
        CorsCosts costs = new CorsCosts();
        Random seeds = new Random(options.seed());
        for (int start = 1; start <= options.trials(); start++) {
          progress.at(
              String.format(Locale.ROOT, "start %d of %d", start, options.trials()),
              COUNTING_SHARE + (1 - COUNTING_SHARE) * (start - 1) / options.trials());
          long seed = seeds.nextLong();
          try (WiredLinks links = WiredLinks.everywhere(seed)) {
            costs.measure(
                variants,
                context(
                    plan, reaper, database, BundlePaths.startLogs(draft.folder(), start), links),
                links,
                seed);
          }
        }
        return draft.publish(
            frame
                .end(plan, database.result(), WarningCollector.ofSource(source))
                .preflights(counts)
                .preflightCosts(costs.costs(plan.confidence()))
                .build());
      }
    }
  }

  private static LaunchContext context(
      Plan plan, ProcessReaper reaper, SharedDatabase database, Path logs, WiredLinks links) {
    return new LaunchContext(
        reaper, database.server(), plan.jvmFlags(), logs, LaunchContext.READY_LIMIT, links);
  }
}
