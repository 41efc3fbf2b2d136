package hoplab.experiment.load;

import hoplab.trial.RunOptions;
import hoplab.trial.RunOptions.WrongOrder;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Options of the command line: what a variant must keep for a rate to count as held. */
public final class LoadOptions {

  private static final Duration LEAST = Duration.ofMillis(1);
  private static final Duration MOST = Duration.ofSeconds(10);

  @Option(
      names = "--p99-limit",
      paramLabel = "TIME",
      description = "a rate holds while 99 of 100 answers come within this time (default: 50ms)")
  private Duration p99Limit = Duration.ofMillis(50);

  /**
   * The limit, in microseconds.
   *
   * @throws WrongOrder if it is not from 1 ms to 10 s
   */
  static double p99LimitMicros(RunOptions options) {
    Duration limit = options.own(LoadOptions.class).p99Limit;
    if (limit.compareTo(LEAST) < 0 || limit.compareTo(MOST) > 0) {
      throw new WrongOrder("--p99-limit must be 1ms to 10s, not " + limit.toNanos() / 1e6 + "ms");
    }
    return limit.toNanos() / 1e3;
  }
}
