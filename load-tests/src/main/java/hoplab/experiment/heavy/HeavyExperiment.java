package hoplab.experiment.heavy;

import hoplab.analysis.matrix.HeavyRow;
import hoplab.analysis.matrix.Row;
import hoplab.descriptor.VariantFile;
import hoplab.experiment.Experiment;
import hoplab.report.Section;
import hoplab.report.operation.HeavySection;
import hoplab.result.HeavyWindow;
import hoplab.result.HeavyWork.Share;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.UseCase;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.trial.Pace;
import hoplab.trial.Participant;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.TierFlags;
import hoplab.trial.TrialPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What does a user fetch wait while statements are made, and what does it help to make them
 * elsewhere? Each arrangement is alone on the machine, for heavy work of one would disturb the
 * others.
 */
public final class HeavyExperiment implements Experiment {

  /** So fast that a window of a quick trial holds the 1,000 answers that a p99 wants. */
  private static final Pace PACE = new Pace(250, 1);

  /** A start and a warm-up of one variant. */
  private static final Duration VARIANT_STARTS = Duration.ofSeconds(9);

  private static final String MOVED_OUT = "statement-out.variant.yaml";

  @Override
  public String name() {
    return "heavy";
  }

  @Override
  public String question() {
    return "what does a user fetch wait while statements are made, and does moving them out help?";
  }

  @Override
  public Pace pace() {
    return PACE;
  }

  @Override
  public List<Class<?>> options() {
    return List.of(HeavyOptions.class);
  }

  @Override
  public String optionsOf(Run run) {
    String shares =
        run.heavy().arrangements().stream()
            .filter(one -> one.share() != Share.EQUAL)
            .map(one -> one.share().label())
            .distinct()
            .collect(Collectors.joining(","));
    return " --trials "
        + run.heavy().windows().stream().mapToInt(HeavyWindow::trial).max().orElse(0)
        + " --rate "
        + RunOptions.shortest(run.heavy().ratePerSecond())
        + HeavyWindows.measured(run.heavy()).map(millis -> " --measure " + millis + "ms").orElse("")
        + run.heavy().windows().stream()
            .map(HeavyWindow::statements)
            .distinct()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(",", " --statements ", ""))
        + " --heavy-share "
        + (shares.isEmpty() ? "none" : shares);
  }

  @Override
  public List<Section> sections() {
    return List.of(new HeavySection());
  }

  @Override
  public List<Row> matrix() {
    return List.of(HeavyRow.ROW);
  }

  @Override
  public Participants participants(RunOptions options) {
    List<Participant> all = new ArrayList<>(Participants.of(options).asked());
    Path file = movedOut(all.get(0));
    if (file != null && Files.exists(file)) {
      all.add(Participant.of(Participants.with(options.signIn(), VariantFile.read(file))));
    }
    return new Participants(all);
  }

  private static Path movedOut(Participant baseline) {
    return baseline.outside() ? null : baseline.variant().folder().resolve(MOVED_OUT);
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    participants.refuseTargets("what runs already is not told which processors it gets");
    for (Participant one : participants.asked()) {
      if (!one.variant().useCases().containsKey(UseCase.STATEMENT.label())) {
        throw new RunOptions.WrongOrder(
            "'%s' makes no statement: leave it out, or name one in its descriptor"
                .formatted(one.name()));
      }
    }
    HeavyOptions.statements(options);
    HeavyOptions.shares(options);
    return PlanBuilder.from(TrialPlan.withoutTrials(options, participants))
        .withTierNiceness(TierFlags.nicenessUnderLoad());
  }

  /** Every variant is started once in a trial, and measured with every share and number. */
  @Override
  public Duration lasts(RunOptions options) {
    List<Participant> all = participants(options).everyone(false);
    long apart =
        all.stream()
            .filter(
                one ->
                    one.variant().tiers().stream()
                        .anyMatch(tier -> HeavyTrials.isHeavy(tier.name(), one, options)))
            .count();
    long windows =
        (all.size() + apart * HeavyOptions.shares(options).size())
            * HeavyOptions.statements(options).size();
    Duration trial =
        HeavyWindows.lasts(options)
            .multipliedBy(windows)
            .plus(VARIANT_STARTS.multipliedBy(all.size()));
    return trial.multipliedBy(options.trials()).plus(RUN_STARTS);
  }

  @Override
  public RunBuilder run(RunContext run) {
    HeavyTrials trials = new HeavyTrials(run, lasts(run.options()));
    run.trials(run.options().trials(), trials::take);
    List<Warning> warnings = new ArrayList<>(trials.refusals());
    Participant baseline = run.participants().baseline();
    if (!Files.exists(movedOut(baseline))) {
      warnings.add(
          new Warning(
              WarningCode.RUNG_LEFT_OUT,
              false,
              null,
              "statement-out",
              "%s has no %s: with only the statement moved out it was not measured"
                  .formatted(baseline.name(), MOVED_OUT)));
    }
    return RunBuilder.builder().warnings(warnings).heavy(trials.observed());
  }
}
