package hoplab.experiment;

import hoplab.analysis.Findings;
import hoplab.measure.MachineFingerprint;
import hoplab.result.Database;
import hoplab.result.Machine;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.Source;
import hoplab.result.Warning;
import hoplab.result.bundle.Bundle;
import hoplab.trial.RunOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a run states of itself, whatever its experiment found out. */
public final class RunFrame {

  private final Instant startedAt = Instant.now();
  private final Machine machine = MachineFingerprint.read();
  private final String experiment;
  private final RunOptions options;
  private final Source source;

  private RunFrame(Experiment experiment, RunOptions options, Source source) {
    this.experiment = experiment.name();
    this.options = options;
    this.source = source;
  }

  /** The run begins; the machine is looked at before anything burdens it. */
  public static RunFrame begin(Experiment experiment, RunOptions options, Source source) {
    return new RunFrame(experiment, options, source);
  }

  /** The run has ended; what it found out is to be added. */
  public RunBuilder end(Plan plan, Database database, List<Warning> warnings) {
    return RunBuilder.builder()
        .schemaVersion(Run.SCHEMA_VERSION)
        .experiment(experiment)
        .id(Bundle.name(startedAt, source, experiment))
        .startedAt(startedAt)
        .durationMillis(Duration.between(startedAt, Instant.now()).toMillis())
        .valid(Findings.valid(warnings))
        .seed(options.seed())
        .source(source)
        .plan(plan)
        .machine(machine)
        .database(database)
        .warnings(warnings);
  }
}
