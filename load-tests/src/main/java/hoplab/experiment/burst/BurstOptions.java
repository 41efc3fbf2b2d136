package hoplab.experiment.burst;

import hoplab.trial.RunOptions;
import hoplab.trial.RunOptions.WrongOrder;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options of the command line: what every request to a database waits for. */
public final class BurstOptions {

  private static final Duration LEAST = Duration.ofMillis(1);
  private static final Duration MOST = Duration.ofSeconds(1);

  @Option(
      names = "--waiting",
      paramLabel = "TIME",
      description =
          "round trip put on every data link, so that waiting is the limit and not this machine; with"
              + " it the rates follow (default: 5ms)")
  private Duration waiting = Duration.ofMillis(5);

  /**
   * The round trip on every data link.
   *
   * @throws WrongOrder if it is not from 1 ms to 1 s
   */
  static Duration waiting(RunOptions options) {
    Duration asked = options.own(BurstOptions.class).waiting;
    if (asked.compareTo(LEAST) < 0 || asked.compareTo(MOST) > 0) {
      throw new WrongOrder("--waiting must be 1ms to 1s, not " + asked.toNanos() / 1e6 + "ms");
    }
    return asked;
  }
}
