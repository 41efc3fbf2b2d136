package hoplab.experiment.browser;

import hoplab.client.Chromium;
import hoplab.trial.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of the command line: which browser visits, and how often. */
public final class BrowserOptions {

  private static final int MOST_VISITS = 100;

  @Option(
      names = "--chromium",
      paramLabel = "PATH",
      description = "the Chromium or Chrome to drive (default: the one that is installed)")
  private Path chromium;

  @Option(
      names = "--visits",
      paramLabel = "N",
      description =
          "first visits, each with a repeated one, to every page at every distance in each trial"
              + " (default: 5, with --rigor standard 8, publish 10)")
  private Integer visits;

  /**
   * The browser's executable; empty if none was named and none is installed.
   *
   * @throws RunOptions.WrongOrder if one was named that cannot be run
   */
  static Optional<Path> chromium(RunOptions options) {
    Path asked = options.own(BrowserOptions.class).chromium;
    if (asked != null && !Files.isExecutable(asked)) {
      throw new RunOptions.WrongOrder("--chromium names %s, which cannot be run".formatted(asked));
    }
    return Optional.ofNullable(asked).or(Chromium::installed);
  }

  /**
   * How many visits.
   *
   * @throws RunOptions.WrongOrder if there cannot be so many
   */
  static int visits(RunOptions options) {
    Integer asked = options.own(BrowserOptions.class).visits;
    if (asked == null) {
      return switch (options.rigor()) {
        case QUICK -> 5;
        case STANDARD -> 8;
        case PUBLISH -> 10;
      };
    }
    if (asked < 1 || asked > MOST_VISITS) {
      throw new RunOptions.WrongOrder(
          "--visits must be 1 to %d, not %d".formatted(MOST_VISITS, asked));
    }
    return asked;
  }
}
