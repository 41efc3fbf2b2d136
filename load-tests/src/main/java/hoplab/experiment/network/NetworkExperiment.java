package hoplab.experiment.network;

import hoplab.analysis.matrix.DashboardRow;
import hoplab.analysis.matrix.Row;
import hoplab.experiment.DistanceOptions;
import hoplab.experiment.DistancePlan;
import hoplab.experiment.DistanceRun;
import hoplab.experiment.EdgeDistanceOption;
import hoplab.experiment.Experiment;
import hoplab.experiment.Point;
import hoplab.report.Section;
import hoplab.report.experiment.NetworkSection;
import hoplab.result.NetworkPoint;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.trial.Distances;
import hoplab.trial.Pace;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import java.time.Duration;
import java.util.List;

/** What does distance cost, and can it be predicted? */
public final class NetworkExperiment implements Experiment {

  /** So many measurements a trial takes at the usual points. */
  private static final int MEASUREMENTS = 13;

  @Override
  public String name() {
    return "network";
  }

  @Override
  public String question() {
    return "what does each round trip cost once the tiers are apart, and can it be predicted?";
  }

  @Override
  public String heading(Plan plan) {
    return "What does each round trip cost once the tiers are apart?";
  }

  @Override
  public Pace pace() {
    return DistancePlan.PACE;
  }

  @Override
  public List<Class<?>> options() {
    return List.of(EdgeDistanceOption.class, DistanceOptions.class);
  }

  @Override
  public String optionsOf(Run run) {
    return DistanceOptions.asked(run, point -> point.role() != NetworkPoint.Role.HELD_OUT);
  }

  @Override
  public List<Section> sections() {
    return List.of(new NetworkSection());
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    participants.refuseTargets("no distance can be put into what runs already");
    Distances distances = DistanceOptions.of(options, Distances.STANDARD);
    Point.all(distances);
    participants.requireLinks(distances);
    return DistancePlan.of(options, participants);
  }

  @Override
  public List<Row> matrix() {
    return List.of(DashboardRow.ROW);
  }

  /** There is half a measurement and more for each point. */
  @Override
  public Duration lasts(RunOptions options) {
    return TRIAL_STARTS
        .plus(options.warmUpLimit())
        .plus(options.measurement().multipliedBy(MEASUREMENTS))
        .multipliedBy(options.trials())
        .plus(RUN_STARTS);
  }

  @Override
  public RunBuilder run(RunContext run) {
    return DistanceRun.of(
        run, Point.all(DistanceOptions.of(run.options(), Distances.STANDARD)), useCase -> true);
  }
}
