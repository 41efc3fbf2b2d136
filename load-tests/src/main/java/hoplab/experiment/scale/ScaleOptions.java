package hoplab.experiment.scale;

import hoplab.trial.RunOptions;
import hoplab.trial.RunOptions.WrongOrder;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options of the command line: how long a request waits for a database, and in how many places. */
public final class ScaleOptions {

  private static final Duration LEAST = Duration.ofMillis(5);
  private static final Duration MOST = Duration.ofMillis(500);
  private static final int MOST_CONNECTIONS = 16;

  @Option(
      names = "--scale-waiting",
      paramLabel = "TIME",
      description =
          "round trip put on every data link, so that waiting is the limit and not the processors"
              + " (default: 20ms)")
  private Duration waiting = Duration.ofMillis(20);

  @Option(
      names = "--scale-pool",
      paramLabel = "N",
      description = "connections to the database that one replica keeps (default: 4)")
  private int pool = 4;

  /**
   * The round trip on every data link.
   *
   * @throws WrongOrder if it is not from 5 ms to 500 ms
   */
  static Duration waiting(RunOptions options) {
    Duration asked = options.own(ScaleOptions.class).waiting;
    if (asked.compareTo(LEAST) < 0 || asked.compareTo(MOST) > 0) {
      throw new WrongOrder(
          "--scale-waiting must be 5ms to 500ms, not "
              + RunOptions.shortest(asked.toNanos() / 1e6)
              + "ms");
    }
    return asked;
  }

  /**
   * Connections of one replica.
   *
   * @throws WrongOrder if they are not 1 to 16
   */
  static int pool(RunOptions options) {
    int asked = options.own(ScaleOptions.class).pool;
    if (asked < 1 || asked > MOST_CONNECTIONS) {
      throw new WrongOrder("--scale-pool must be 1 to " + MOST_CONNECTIONS + ", not " + asked);
    }
    return asked;
  }
}
