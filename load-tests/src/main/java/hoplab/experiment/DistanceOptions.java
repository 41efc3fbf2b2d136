package hoplab.experiment;

import hoplab.result.NetworkPoint;
import hoplab.result.Run;
import hoplab.trial.Distances;
import hoplab.trial.RunOptions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Options of the command line: which distances are put behind the edge. */
public final class DistanceOptions {

  @Option(
      names = "--private-rtt",
      paramLabel = "TIME",
      split = ",",
      description = "round trips between tiers (default: 0,500us,1ms,2ms,5ms; page: 0,1ms,5ms)")
  private List<Duration> privateLinks;

  @Option(
      names = "--data-rtt",
      paramLabel = "TIME",
      split = ",",
      description = "round trips between tiers and database (default: 0,500us; page: 0,1ms,5ms)")
  private List<Duration> data;

  /**
   * All distances, those of the edge among them, checked.
   *
   * @param standard what is measured unless someone says otherwise
   * @throws RunOptions.WrongOrder if one of them cannot be
   */
  public static Distances of(RunOptions options, Distances standard) {
    DistanceOptions asked = options.own(DistanceOptions.class);
    return new Distances(
        EdgeDistanceOption.of(options, standard),
        Objects.requireNonNullElse(asked.privateLinks, standard.privateLinks()),
        Objects.requireNonNullElse(asked.data, standard.data()));
  }

  /**
   * The options that ask for the distances of a run, each after a space.
   *
   * @param which points were asked for; the others follow from them
   */
  public static String asked(Run run, Predicate<NetworkPoint> which) {
    return option("edge", run, which, NetworkPoint::edgeRttMillis)
        + option("private", run, which, NetworkPoint::privateRttMillis)
        + option("data", run, which, NetworkPoint::dataRttMillis);
  }

  private static String option(
      String kind, Run run, Predicate<NetworkPoint> which, ToDoubleFunction<NetworkPoint> millis) {
    return run.network().points().stream()
        .filter(which)
        .mapToDouble(millis)
        .distinct()
        .sorted()
        .mapToObj(each -> RunOptions.shortest(each) + "ms")
        .collect(Collectors.joining(",", " --" + kind + "-rtt ", ""));
  }
}
