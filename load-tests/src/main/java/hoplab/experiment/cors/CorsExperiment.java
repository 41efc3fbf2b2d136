package hoplab.experiment.cors;

import hoplab.analysis.matrix.PreflightRow;
import hoplab.analysis.matrix.Row;
import hoplab.descriptor.Variant;
import hoplab.experiment.Experiment;
import hoplab.launch.LaunchContext;
import hoplab.launch.WiredLinks;
import hoplab.report.Section;
import hoplab.report.experiment.PreflightSection;
import hoplab.result.Plan;
import hoplab.result.PreflightCost;
import hoplab.result.PreflightCount;
import hoplab.result.RunBuilder;
import hoplab.result.bundle.BundlePaths;
import hoplab.trial.Participant;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.TrialPlan;
import hoplab.wire.Transport;
import java.nio.file.Path;
import java.time.Duration;
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
  public String heading(Plan plan) {
    return "What does a browser pay for an API of another origin?";
  }

  @Override
  public List<Section> sections() {
    return List.of(new PreflightSection());
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    participants.refuseTargets("what runs already has no page");
    return TrialPlan.withoutTrials(options, participants);
  }

  @Override
  public List<Row> matrix() {
    return List.of(PreflightRow.ROW);
  }

  /** The costs are measured in trials without a warm-up of their own. */
  @Override
  public Duration lasts(RunOptions options) {
    return TRIAL_STARTS
        .plus(options.measurement().multipliedBy(2))
        .multipliedBy(options.trials())
        .plus(RUN_STARTS);
  }

  @Override
  public RunBuilder run(RunContext run) {
    List<Variant> variants = run.participants().asked().stream().map(Participant::variant).toList();
    return RunBuilder.builder()
        .preflights(counts(run, variants))
        .preflightCosts(costs(run, variants));
  }

  private static List<PreflightCount> counts(RunContext run, List<Variant> variants) {
    List<PreflightCount> counts = new ArrayList<>();
    long seed = run.options().seed();
    try (WiredLinks links = WiredLinks.everywhere(seed);
        Transport transport = Transport.start("visit", 1)) {
      LaunchContext context = run.launch(BundlePaths::preflightLogs, links);
      for (Variant variant : variants) {
        run.progress().at("counting", COUNTING_SHARE * variants.indexOf(variant) / variants.size());
        counts.addAll(new CorsCounts(variant, context, links, transport, seed).rows());
      }
    }
    return counts;
  }

  private static List<PreflightCost> costs(RunContext run, List<Variant> variants) {
    CorsCosts costs = new CorsCosts();
    Random seeds = new Random(run.options().seed());
    int starts = run.options().trials();
    for (int start = 1; start <= starts; start++) {
      run.progress()
          .at(
              String.format(Locale.ROOT, "start %d of %d", start, starts),
              COUNTING_SHARE + (1 - COUNTING_SHARE) * (start - 1) / starts);
      long seed = seeds.nextLong();
      Path logs = BundlePaths.startLogs(run.bundle(), start);
      try (WiredLinks links = WiredLinks.everywhere(seed)) {
        costs.measure(variants, run.launch(bundle -> logs, links), links, seed);
      }
    }
    return costs.costs(run.plan().confidence());
  }
}
