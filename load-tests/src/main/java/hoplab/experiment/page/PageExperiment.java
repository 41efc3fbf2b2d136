package hoplab.experiment.page;

import hoplab.analysis.matrix.DashboardRow;
import hoplab.analysis.matrix.Row;
import hoplab.experiment.DistanceOptions;
import hoplab.experiment.DistancePlan;
import hoplab.experiment.DistanceRun;
import hoplab.experiment.EdgeDistanceOption;
import hoplab.experiment.Experiment;
import hoplab.experiment.Point;
import hoplab.report.Section;
import hoplab.report.experiment.PageSection;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.PageMap;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.UseCase;
import hoplab.trial.Distances;
import hoplab.trial.Pace;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import java.time.Duration;
import java.util.List;

/** Whose dashboard is there first, at which distances? */
public final class PageExperiment implements Experiment {

  /** A user opens the dashboard of seven, some of which wait for four round trips on the edge. */
  private static final Pace PACE = new Pace(20, 3);

  private static final int MEASUREMENTS = 9;

  private static final Distances STANDARD =
      new Distances(
          List.of(Duration.ofMillis(20), Duration.ofMillis(100)),
          List.of(Duration.ofMillis(1), Duration.ofMillis(5)),
          List.of(Duration.ofMillis(1), Duration.ofMillis(5)));

  @Override
  public String name() {
    return "page";
  }

  @Override
  public String question() {
    return "whose dashboard is there first, at which distances, and how are its calls best sent?";
  }

  @Override
  public Pace pace() {
    return PACE;
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
    return List.of(new PageSection());
  }

  @Override
  public List<Row> matrix() {
    return List.of(DashboardRow.ROW);
  }

  @Override
  public Participants participants(RunOptions options) {
    return CallOrders.of(Participants.of(options), options.signIn());
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    participants.refuseTargets("no distance can be put into what runs already");
    Distances distances = distances(options);
    Point.ofMap(distances);
    participants.requireLinks(distances);
    return DistancePlan.of(options, participants);
  }

  /** Half a measurement and more for each point; more processes than of network. */
  @Override
  public Duration lasts(RunOptions options) {
    return TRIAL_STARTS
        .multipliedBy(2)
        .plus(options.warmUpLimit())
        .plus(options.measurement().multipliedBy(MEASUREMENTS))
        .multipliedBy(options.trials())
        .plus(RUN_STARTS);
  }

  @Override
  public RunBuilder run(RunContext run) {
    Distances distances = distances(run.options());
    return DistanceRun.of(run, Point.ofMap(distances), UseCase.DASHBOARD::is)
        .page(
            new PageMap(
                Point.referenceMillis(distances, LinkKind.EDGE),
                Point.referenceMillis(distances, LinkKind.PRIVATE),
                Point.referenceMillis(distances, LinkKind.DATA),
                List.of(),
                List.of()));
  }

  private static Distances distances(RunOptions options) {
    return DistanceOptions.of(options, STANDARD);
  }
}
