package hoplab.experiment;

import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.trial.BusyRate;
import hoplab.trial.RunOptions;
import picocli.CommandLine.Option;

/** An option of the command line: how fast users arrive in the busy window of each trial. */
public final class BusyRateOption {

  @Option(
      names = "--busy-rate",
      paramLabel = "N|auto|off",
      description =
          "users that arrive per second in a second window of each trial; auto searches the rate"
              + " that keeps half of the processors busy (default: auto)")
  private String rate = "auto";

  /**
   * What was asked for.
   *
   * @throws RunOptions.WrongOrder if it cannot be
   */
  public static BusyRate of(RunOptions options) {
    return BusyRate.of(options.own(BusyRateOption.class).rate);
  }

  /** The option that would repeat a run; empty if its version did not know of it. */
  public static String repeating(Run run) {
    Plan plan = run.plan();
    if (run.schemaVersion() < Run.BUSY_SINCE) {
      return "";
    }
    return " --busy-rate "
        + (plan.busyRatePerSecond() == null
            ? "off"
            : RunOptions.shortest(plan.busyRatePerSecond()));
  }
}
