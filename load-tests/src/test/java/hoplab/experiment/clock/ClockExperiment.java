package hoplab.experiment.clock;

import hoplab.analysis.matrix.Conditions;
import hoplab.analysis.matrix.Criterion;
import hoplab.analysis.matrix.Figure;
import hoplab.analysis.matrix.FigureBuilder;
import hoplab.analysis.matrix.Mark;
import hoplab.analysis.matrix.Reading;
import hoplab.analysis.matrix.Row;
import hoplab.analysis.matrix.Rule;
import hoplab.analysis.matrix.Ruling;
import hoplab.analysis.matrix.Unit;
import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import hoplab.experiment.Experiment;
import hoplab.report.Section;
import hoplab.result.Diagnostic;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.trial.Participant;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.TrialPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An experiment that the lab does not have: needs no file of main code, and one small server. */
public final class ClockExperiment implements Experiment {

  static final String READING = "clock-reading";

  private static final Criterion CLOCK =
      new Criterion(
          "clock",
          "Clock",
          "what a reading of it takes",
          Unit.TIME,
          "clock",
          Map.of("all-in", "in no time"));

  private static final Rule CALLED =
      new Rule(
          "all-in",
          "agrees below a second",
          (reading, figure) ->
              new Ruling(figure.value() < 1e6 ? Mark.AGREES : Mark.DIFFERS, "as clocks do"));

  private static final Path SHOP =
      Path.of("src/test/resources/hoplab/cli/foreign-shop/variant.yaml").toAbsolutePath();

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public String question() {
    return "how long does it take to read the clock?";
  }

  @Override
  public List<Class<?>> options() {
    return List.of(ClockOptions.class);
  }

  @Override
  public String optionsOf(Run run) {
    return " --readings " + run.diagnostics().size();
  }

  @Override
  public List<Section> sections() {
    return List.of(Section.ofTables(ClockTables::of));
  }

  @Override
  public List<Row> matrix() {
    return List.of(new Row(CLOCK, List.of(name()), ClockExperiment::readings, List.of(CALLED)));
  }

  private static Optional<Reading> readings(Run run) {
    double nanos =
        run.diagnostics().stream().mapToDouble(Diagnostic::value).average().orElse(Double.NaN);
    Figure figure = FigureBuilder.builder().pattern("all-in").value(nanos / 1_000).build();
    return Reading.of(run, Conditions.of(run), List.of(figure));
  }

  @Override
  public Participants participants(RunOptions options) {
    Variant shop = VariantFile.read(SHOP).with(Map.of(Variant.SIGN_IN, "off"));
    return new Participants(List.of(Participant.of(shop)));
  }

  @Override
  public Optional<String> missing(RunOptions options) {
    return options.own(ClockOptions.class).missing()
        ? Optional.of("there is no clock: buy one")
        : Optional.empty();
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    if (options.own(ClockOptions.class).readings() < 1) {
      throw new RunOptions.WrongOrder("--readings must be 1 or more");
    }
    return TrialPlan.withoutTrials(options, participants);
  }

  @Override
  public RunBuilder run(RunContext run) {
    for (int i = 0; i < run.options().own(ClockOptions.class).readings(); i++) {
      long before = System.nanoTime();
      long nanos = System.nanoTime() - before;
      run.diagnostics().accept(new Diagnostic(READING, nanos, "ns", null, null));
    }
    return RunBuilder.builder();
  }
}
