package hoplab.experiment;

import hoplab.analysis.RunFindings;
import hoplab.measure.MachineFingerprint;
import hoplab.process.ProcessReaper;
import hoplab.result.Diagnostic;
import hoplab.result.Machine;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.Source;
import hoplab.result.Warning;
import hoplab.result.bundle.Bundle;
import hoplab.trial.ContractExamination;
import hoplab.trial.Participants;
import hoplab.trial.Progress;
import hoplab.trial.RunContext;
import hoplab.trial.RunContextBuilder;
import hoplab.trial.RunOptions;
import hoplab.trial.SharedDatabase;
import hoplab.trial.injector.BusyRateSearch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One run of an experiment, from what was asked to the bundle: starts and ends what every
 * experiment needs, lets it measure, adds what follows from its observations, and publishes.
 */
public final class ExperimentRun implements Programme.Step {

  /**
   * What a run left.
   *
   * @param bundle the folder of its bundle
   * @param run what stands in its {@code run.json}
   */
  public record Published(Path bundle, Run run) {}

  private final Experiment experiment;
  private final RunOptions options;
  private final Participants participants;
  private final Plan planned;

  private ExperimentRun(Experiment experiment, RunOptions options) {
    this.experiment = experiment;
    this.options = options;
    this.participants = experiment.participants(options);
    this.planned = experiment.plan(options, participants);
  }

  /**
   * Asks the experiment who takes part and what it measures; starts nothing.
   *
   * @throws RunOptions.WrongOrder if it refuses
   */
  public static ExperimentRun planned(Experiment experiment, RunOptions options) {
    return new ExperimentRun(experiment, options);
  }

  @Override
  public String name() {
    return experiment.name();
  }

  @Override
  public Duration lasts() {
    return experiment.lasts(options);
  }

  /** The question as the heading of its report. */
  public String heading() {
    return experiment.heading(planned);
  }

  /** How many fresh starts of every process it plans. */
  public int trials() {
    return planned.trials() == 0 ? options.trials() : planned.trials();
  }

  @Override
  public Published run(Source source, Path results, Progress progress) {
    progress.at("starting, about " + Programme.minutes(lasts()) + " in all", 0);
    Instant startedAt = Instant.now();
    Machine machine = MachineFingerprint.read(); // before anything burdens it
    List<Diagnostic> diagnostics = new CopyOnWriteArrayList<>();
    try (ProcessReaper reaper = ProcessReaper.start();
        BundleDraft draft = BundleDraft.begin(results, reaper);
        SharedDatabase database = SharedDatabase.start(options, participants, reaper)) {
      RunContext asked =
          RunContextBuilder.builder()
              .options(options)
              .participants(participants)
              .plan(planned)
              .database(database)
              .bundle(draft.folder())
              .reaper(reaper)
              .progress(progress)
              .diagnostics(diagnostics::add)
              .build();
      BusyRateSearch search = new BusyRateSearch(asked);
      ContractExamination examination =
          ContractExamination.of(
              asked, experiment.searchesBusyRate(options) ? search : targets -> {});
      Plan plan = search.plan();
      Run observed =
          experiment
              .run(asked.with(examination.participants()).with(plan))
              .schemaVersion(Run.SCHEMA_VERSION)
              .experiment(experiment.name())
              .id(Bundle.name(startedAt, source, experiment.name()))
              .startedAt(startedAt)
              .durationMillis(Duration.between(startedAt, Instant.now()).toMillis())
              .seed(options.seed())
              .source(source)
              .plan(plan)
              .machine(machine)
              .database(database.result())
              .diagnostics(diagnostics)
              .build();
      List<Warning> warnings = new ArrayList<>(examination.warnings());
      warnings.addAll(observed.warnings());
      Run run =
          RunFindings.complete(
              RunBuilder.builder(observed).warnings(warnings).build(), participants.outsideNames());
      return new Published(draft.publish(run), run);
    }
  }
}
