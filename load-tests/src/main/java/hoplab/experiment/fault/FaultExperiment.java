package hoplab.experiment.fault;

import hoplab.analysis.matrix.FaultRow;
import hoplab.analysis.matrix.Row;
import hoplab.experiment.Experiment;
import hoplab.experiment.fault.FaultOptions.Planned;
import hoplab.report.Section;
import hoplab.report.operation.FaultSection;
import hoplab.result.FaultCell;
import hoplab.result.FaultPlace;
import hoplab.result.LabException;
import hoplab.result.Plan;
import hoplab.result.PlanBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.UseCase;
import hoplab.trial.Participant;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import hoplab.trial.TrialPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What do those who ask notice while one part fails, and for how long? */
public final class FaultExperiment implements Experiment {

  @Override
  public String name() {
    return "fault";
  }

  @Override
  public String question() {
    return "what do those who ask notice while one part fails, and for how long?";
  }

  @Override
  public List<Class<?>> options() {
    return List.of(FaultOptions.class);
  }

  @Override
  public String optionsOf(Run run) {
    List<FaultCell> cells = run.faults();
    long millis = (long) cells.stream().mapToDouble(FaultCell::faultMillis).min().orElse(0);
    int trials = cells.stream().mapToInt(FaultCell::trial).max().orElse(1);
    return " --variants "
        + named(cells, FaultCell::variant)
        + (trials > 1 ? " --trials " + trials : "")
        + (millis < FaultOptions.LONGEST.toMillis() ? " --measure " + millis + "ms" : "")
        + " --faults "
        + named(cells, cell -> cell.fault().label())
        + " --places "
        + named(cells, cell -> cell.place().name());
  }

  private static String named(List<FaultCell> cells, Function<FaultCell, String> name) {
    return cells.stream().map(name).distinct().collect(Collectors.joining(","));
  }

  @Override
  public List<Section> sections() {
    return List.of(new FaultSection());
  }

  @Override
  public List<Row> matrix() {
    return List.of(FaultRow.ROW);
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    participants.refuseTargets("what runs already has no wires, and is not the lab's to kill");
    for (Participant one : participants.asked()) {
      for (UseCase useCase : SteadyLoad.useCases()) {
        if (!one.variant().useCases().containsKey(useCase.label())) {
          throw new RunOptions.WrongOrder(
              "'%s' has no use case %s: leave it out".formatted(one.name(), useCase.label()));
        }
      }
    }
    if (planned(options, participants) == 0) {
      throw new RunOptions.WrongOrder(
          "--faults and --places leave nothing to try: name a tier for killed, a link for others");
    }
    return PlanBuilder.from(TrialPlan.withoutTrials(options, participants))
        .withRatePerSecond(options.ratePerSecond());
  }

  private static int planned(RunOptions options, Participants participants) {
    return participants.asked().stream()
        .mapToInt(one -> FaultOptions.of(options, one.variant()).size())
        .sum();
  }

  @Override
  public RunBuilder run(RunContext run) {
    List<FaultCell> cells = new ArrayList<>();
    int trials = FaultOptions.trials(run.options());
    List<Participant> asked = run.participants().asked();
    run.trials(
        trials,
        (number, seed) -> {
          for (int i = 0; i < asked.size(); i++) {
            int place = i;
            Participant one = asked.get(i);
            cells.addAll(
                new FaultTrial(number, run, seed, one)
                    .make(
                        possible(run, one),
                        share ->
                            run.progress()
                                .at(
                                    "trial %d of %d: faults of %s"
                                        .formatted(number, trials, one.name()),
                                    (number - 1 + (place + share) / asked.size()) / trials)));
          }
        });
    if (cells.isEmpty()) {
      throw new LabException("No fault could be made: a server of your own cannot be killed.");
    }
    return RunBuilder.builder().faults(cells);
  }

  /** A database that is not the lab's is left alone; the report has no row for it then. */
  private static List<Planned> possible(RunContext run, Participant one) {
    return FaultOptions.of(run.options(), one.variant()).stream()
        .filter(
            planned -> planned.place().kind() != FaultPlace.Kind.DATABASE || run.database().isOwn())
        .toList();
  }
}
