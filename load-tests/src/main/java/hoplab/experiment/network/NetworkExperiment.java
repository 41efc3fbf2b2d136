package hoplab.experiment.network;

import hoplab.analysis.NetworkFindings;
import hoplab.analysis.matrix.DashboardRow;
import hoplab.analysis.matrix.Row;
import hoplab.experiment.DistanceOptions;
import hoplab.experiment.EdgeDistanceOption;
import hoplab.experiment.Experiment;
import hoplab.launch.WiredLinks;
import hoplab.report.NetworkSection;
import hoplab.report.Section;
import hoplab.result.NetworkPoint;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.trial.Distances;
import hoplab.trial.Pace;
import hoplab.trial.Participants;
import hoplab.trial.RunContext;
import hoplab.trial.RunOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

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
    return NetworkPlan.PACE;
  }

  @Override
  public List<Class<?>> options() {
    return List.of(EdgeDistanceOption.class, DistanceOptions.class);
  }

  @Override
  public String optionsOf(Run run) {
    return distances("edge", run, NetworkPoint::edgeRttMillis)
        + distances("private", run, NetworkPoint::privateRttMillis)
        + distances("data", run, NetworkPoint::dataRttMillis);
  }

  @Override
  public List<Section> sections() {
    return List.of(new NetworkSection());
  }

  @Override
  public Plan plan(RunOptions options, Participants participants) {
    participants.refuseTargets("no distance can be put into what runs already");
    Distances distances = DistanceOptions.of(options);
    Point.all(distances);
    participants.requireLinks(distances);
    return NetworkPlan.of(options, participants);
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
    List<Point> points = Point.all(DistanceOptions.of(run.options()));
    List<TrialResult> trials = new ArrayList<>();
    List<Warning> refusals = new ArrayList<>();
    PointTrials measured = new PointTrials();
    RunBuilder found = RunBuilder.builder();
    run.trials(
        (number, seed) -> {
          try (WiredLinks links = WiredLinks.everywhere(seed)) {
            NetworkTrial.Outcome outcome =
                new NetworkTrial(number, run, links, points, seed)
                    .run(number == 1, run.progressOf(number));
            if (number == 1) {
              outcome.counted().addTo(found);
            }
            trials.add(outcome.loopback());
            run.progress().trials(run.plan(), List.copyOf(trials));
            refusals.addAll(outcome.refusals());
            measured.add(number, outcome.loads());
          }
        });
    return found
        .trials(trials)
        .warnings(refusals)
        .network(
            NetworkFindings.of(run.plan(), measured.points(), found.ledger(), found.chains())
                .network());
  }

  /** What was fitted; the points between follow from it. */
  private static String distances(String kind, Run run, ToDoubleFunction<NetworkPoint> millis) {
    return run.network().points().stream()
        .filter(point -> point.role() != NetworkPoint.Role.HELD_OUT)
        .mapToDouble(millis)
        .distinct()
        .sorted()
        .mapToObj(each -> RunOptions.shortest(each) + "ms")
        .collect(Collectors.joining(",", " --" + kind + "-rtt ", ""));
  }
}
