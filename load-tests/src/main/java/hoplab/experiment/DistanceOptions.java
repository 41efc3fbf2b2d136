package hoplab.experiment;

import hoplab.trial.Distances;
import hoplab.trial.RunOptions;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of the command line: which distances are put behind the edge. */
public final class DistanceOptions {

  @Option(
      names = "--private-rtt",
      paramLabel = "TIME",
      split = ",",
      description = "round trips between tiers (default: 0,500us,1ms,2ms,5ms)")
  private List<Duration> privateLinks = Distances.STANDARD.privateLinks();

  @Option(
      names = "--data-rtt",
      paramLabel = "TIME",
      split = ",",
      description = "round trips between tiers and database (default: 0,500us)")
  private List<Duration> data = Distances.STANDARD.data();

  /**
   * All distances, those of the edge among them, checked.
   *
   * @throws RunOptions.WrongOrder if one of them cannot be
   */
  public static Distances of(RunOptions options) {
    DistanceOptions asked = options.own(DistanceOptions.class);
    return new Distances(EdgeDistanceOption.of(options), asked.privateLinks, asked.data);
  }
}
