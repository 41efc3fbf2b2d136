package hoplab.experiment.footprint;

import hoplab.analysis.matrix.FootprintRows;
import hoplab.analysis.matrix.Row;
import hoplab.descriptor.Variant;
import hoplab.drill.FieldDrill;
import hoplab.drill.LineChange;
import hoplab.drill.SourceCopy;
import hoplab.experiment.Experiment;
import hoplab.launch.ArchiveKind;
import hoplab.launch.LaunchContext;
import hoplab.launch.LinkResolver;
import hoplab.measure.EnergyCounter;
import hoplab.report.Section;
import hoplab.report.operation.FootprintSection;
import hoplab.result.ChangeDrill;
import hoplab.result.Footprint;
import hoplab.result.Footprint.NotMeasured;
import hoplab.result.FootprintBuilder;
import hoplab.result.FootprintFigure;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.bundle.BundlePaths;
import hoplab.trial.Participant;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.TrialPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What does it take to run each variant, and to change it? */
public final class FootprintExperiment implements Experiment {

  /** So much of the run is trials, if changes are built too. */
  private static final double TRIAL_SHARE = 0.5;

  private static final double DRILL_SHARE = 0.7;

  /** One variant's starts in a trial. */
  private static final Duration STARTS = Duration.ofSeconds(9);

  /** A build of all variants, and a start of each. */
  private static final Duration DRILL = Duration.ofSeconds(100);

  /** A build and a start of each variant. */
  private static final Duration ONE_LINE = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "footprint";
  }

  @Override
  public String question() {
    return "what does it take to run each variant, and to change it?";
  }

  @Override
  public List<Class<?>> options() {
    return List.of(FootprintOptions.class);
  }

  @Override
  public String optionsOf(Run run) {
    Footprint found = run.footprint();
    return " --trials %d --rate %s --measure %sms --warm-up %sms%s"
        .formatted(
            found.busyElsewhereShares().size(),
            RunOptions.shortest(found.ratePerSecond()),
            found.measureMillis(),
            2 * found.warmUpMillis(),
            found.drill() == null ? " --changes off" : "");
  }

  @Override
  public List<Section> sections() {
    return List.of(new FootprintSection());
  }

  @Override
  public List<Row> matrix() {
    return FootprintRows.ALL;
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    participants.refuseTargets("what runs already is neither started nor seen from inside");
    FootprintOptions.prices(options);
    return TrialPlan.withoutTrials(options, participants);
  }

  /** Each variant alone, in each trial; then builds. */
  @Override
  public Duration lasts(RunOptions options) {
    Duration variant =
        STARTS
            .plus(FootprintTrial.rest(options).multipliedBy(3).dividedBy(2))
            .plus(options.warmUpLimit().dividedBy(2))
            .plus(options.measurement());
    Duration trials =
        variant
            .multipliedBy((long) options.descriptors().size() * options.trials())
            .plus(RUN_STARTS);
    return FootprintOptions.changes(options)
        ? trials.plus(DRILL).plus(ONE_LINE.multipliedBy(options.trials()))
        : trials;
  }

  @Override
  public RunBuilder run(RunContext run) {
    RunOptions options = run.options();
    List<Seen> seen =
        run.participants().asked().stream().map(Participant::variant).map(Seen::new).toList();
    boolean changes = FootprintOptions.changes(options);
    List<Double> busyElsewhere = new ArrayList<>();
    double trialShare = changes ? TRIAL_SHARE : 1;
    run.trials(
        options.trials(),
        (number, seed) ->
            busyElsewhere.add(
                new FootprintTrial(number, run, seed)
                    .run(
                        seen,
                        share ->
                            run.progress()
                                .at(
                                    "trial %d of %d".formatted(number, options.trials()),
                                    trialShare * (number - 1 + share) / options.trials()))));
    List<NotMeasured> notMeasured = new ArrayList<>();
    if (new EnergyCounter().joules().isEmpty()) {
      notMeasured.add(
          new NotMeasured(
              FootprintFigure.ENERGY, "this machine shows no counter of energy to this user"));
    }
    Optional<ChangeDrill> drill = changes(run, seen, notMeasured);
    return RunBuilder.builder()
        .footprint(
            FootprintBuilder.builder()
                .ratePerSecond(options.ratePerSecond())
                .measureMillis(options.measurement().toMillis())
                .warmUpMillis(options.warmUpLimit().toMillis() / 2)
                .simultaneous(FetchLoad.SIMULTANEOUS)
                .busyElsewhereShares(busyElsewhere)
                .prices(FootprintOptions.prices(options))
                .variants(seen.stream().map(Seen::observed).toList())
                .notMeasured(notMeasured)
                .drill(drill.orElse(null))
                .build());
  }

  /** The drill, and the line; empty, with the reason noted, where nothing can be built. */
  private static Optional<ChangeDrill> changes(
      RunContext run, List<Seen> seen, List<NotMeasured> notMeasured) {
    List<Variant> variants = seen.stream().map(Seen::variant).filter(FieldDrill::hasPatch).toList();
    Optional<String> missing =
        !FootprintOptions.changes(run.options())
            ? Optional.of("the run was told to build no changes")
            : variants.isEmpty()
                ? Optional.of("no patch is written for any of these variants")
                : SourceCopy.missing(variants);
    if (missing.isPresent()) {
      notMeasured.add(new NotMeasured(FootprintFigure.REBUILD, missing.get()));
      return Optional.empty();
    }
    LaunchContext context =
        run.launch(BundlePaths::drillLogs, LinkResolver.direct())
            .withArchives(ArchiveKind.PROFILES); // none is there, and none is made
    run.progress().at("building the change of one field", TRIAL_SHARE);
    try (SourceCopy copy = SourceCopy.of(variants.get(0), run.reaper())) {
      FieldDrill drill = new FieldDrill(variants, copy);
      ChangeDrill found = drill.run(context);
      int times = run.options().trials();
      List<LineChange> changes =
          variants.stream().map(variant -> new LineChange(variant, drill, copy)).toList();
      for (int i = 0; i < times; i++) {
        for (int v = 0; v < variants.size(); v++) {
          double share = (i + (double) v / variants.size()) / times;
          run.progress()
              .at("building the change of one line", DRILL_SHARE + (1 - DRILL_SHARE) * share);
          Variant variant = variants.get(v);
          double millis = changes.get(v).until(context).toNanos() / 1e6;
          seen.stream()
              .filter(one -> one.variant().equals(variant))
              .forEach(one -> one.add(FootprintFigure.REBUILD, null, millis));
        }
      }
      return Optional.of(found);
    }
  }
}
