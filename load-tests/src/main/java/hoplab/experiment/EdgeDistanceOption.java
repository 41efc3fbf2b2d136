package hoplab.experiment;

import hoplab.trial.Distances;
import hoplab.trial.RunOptions;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** An option of the command line: which distances are put between clients and public tiers. */
public final class EdgeDistanceOption {

  @Option(
      names = "--edge-rtt",
      paramLabel = "TIME",
      split = ",",
      description =
          "round trips between client and public tiers (default: 0,20ms,50ms; page: 0,20ms,100ms)")
  private List<Duration> edge;

  /**
   * The distances, 0 among them, in ascending order.
   *
   * @throws RunOptions.WrongOrder if one of them cannot be
   */
  public static List<Duration> of(RunOptions options) {
    return of(options, Distances.STANDARD);
  }

  /** The same where something else is measured unless someone says otherwise. */
  static List<Duration> of(RunOptions options, Distances standard) {
    List<Duration> asked = options.own(EdgeDistanceOption.class).edge;
    return asked == null ? standard.edge() : new Distances(asked, List.of(), List.of()).edge();
  }
}
