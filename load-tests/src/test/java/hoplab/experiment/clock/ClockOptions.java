package hoplab.experiment.clock;

import picocli.CommandLine.Option;

/** What {@link ClockExperiment} can be told on the command line. */
final class ClockOptions {

  @Option(names = "--readings", paramLabel = "N", description = "of the clock (default: 10)")
  private int readings = 10;

  @Option(names = "--no-clock", description = "as if there were none")
  private boolean missing;

  boolean missing() {
    return missing;
  }

  int readings() {
    return readings;
  }
}
