package hoplab.experiment;

import hoplab.analysis.matrix.Row;
import hoplab.report.Section;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.trial.Pace;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.TrialPlan;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One question, and all that only its experiment knows: its words, options, plan, observations and
 * sections of the report. {@link ExperimentRun} does the rest, which is the same for all.
 */
public interface Experiment {

  /** What a run takes besides its trials: a database, and the contract held against everyone. */
  Duration RUN_STARTS = Duration.ofSeconds(45);

  /** What a trial takes besides its warm-up and its measurement. */
  Duration TRIAL_STARTS = Duration.ofSeconds(35);

  /** The name on the command line. */
  String name();

  /** The question that it answers, in one sentence that begins with a small letter. */
  String question();

  /** The question as the heading of a report. */
  default String heading(Plan plan) {
    return Character.toUpperCase(question().charAt(0)) + question().substring(1);
  }

  /** How fast it goes unless the user says otherwise. */
  default Pace pace() {
    return Pace.ORDINARY;
  }

  /**
   * Classes whose fields are options of its own on the command line, in picocli's annotations; two
   * experiments may name the same one. {@link RunOptions#own} gives their values.
   */
  default List<Class<?>> options() {
    return List.of();
  }

  /** Its own options that would repeat a run, each after a space; empty if there are none. */
  default String optionsOf(Run run) {
    return "";
  }

  /** What the report shows of it besides what it shows of every run. */
  default List<Section> sections() {
    return List.of();
  }

  /** The rows of the decision matrix that its bundles fill. */
  default List<Row> matrix() {
    return List.of();
  }

  /**
   * What it needs and this machine lacks, in one sentence that says what to do; empty if nothing.
   * Where several experiments are run, it is then left out.
   */
  default Optional<String> missing(RunOptions options) {
    return Optional.empty();
  }

  /**
   * About how long it takes on two processors, told before it begins. By default that of trials
   * with one start of a handful of processes, a warm-up and two windows.
   */
  default Duration lasts(RunOptions options) {
    Duration trial =
        TRIAL_STARTS.plus(options.warmUpLimit()).plus(options.measurement().multipliedBy(2));
    return trial.multipliedBy(options.trials()).plus(RUN_STARTS);
  }

  /**
   * Who takes part.
   *
   * @throws RunOptions.WrongOrder if it cannot be with these
   */
  default Participants participants(RunOptions options) {
    return Participants.of(options);
  }

  /**
   * What is measured, but for a busy rate that is searched; nothing has been started yet.
   *
   * @throws RunOptions.WrongOrder if it cannot be measured
   */
  default Plan plan(RunOptions options, Participants participants) {
    return TrialPlan.of(options, participants);
  }

  /**
   * Whether the busy rate is searched before the first trial; it is then in the plan of the run.
   */
  default boolean searchesBusyRate(RunOptions options) {
    return false;
  }

  /**
   * Measures.
   *
   * @return what was observed, warnings about refusals among it; what follows from that, and what
   *     every run states of itself, is filled in by whoever calls
   * @throws hoplab.result.LabException if it cannot be run
   */
  RunBuilder run(RunContext run);
}
