package hoplab.experiment;

import hoplab.trial.Distances;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of the command line: which distances are put between the tiers. */
public final class DistanceOptions {

  @Option(
      names = "--edge-rtt",
      paramLabel = "TIME",
      split = ",",
      description = "round trips between client and public tiers (default: 0,20ms,50ms)")
  private List<Duration> edge = Distances.STANDARD.edge();

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
   * The same, checked.
   *
   * @throws hoplab.trial.RunOptions.WrongOrder if one of them cannot be
   */
  public Distances distances() {
    return new Distances(edge, privateLinks, data);
  }
}
