package hoplab.experiment.footprint;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hoplab.result.Footprint.Prices;
import hoplab.result.SignInSwitch;
import hoplab.trial.RunOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of the command line: what is paid, and whether changes are built. */
public final class FootprintOptions {

  private static final String USUAL = "/hoplab/footprint/prices.json";

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description =
          "what a processor, memory and a call cost, as JSON (default: prices.json of the lab)")
  private Path prices;

  @Option(
      names = "--changes",
      paramLabel = "on|off",
      description =
          "whether to build changed copies of the sources: one more field, and one more line; takes"
              + " some minutes (default: on)")
  private SignInSwitch changes = SignInSwitch.ON;

  /** Whether changes are built. */
  static boolean changes(RunOptions options) {
    return options.own(FootprintOptions.class).changes == SignInSwitch.ON;
  }

  /**
   * What is paid.
   *
   * @throws RunOptions.WrongOrder if the file says it not
   */
  static Prices prices(RunOptions options) {
    Path asked = options.own(FootprintOptions.class).prices;
    try (InputStream in =
        asked == null
            ? FootprintOptions.class.getResourceAsStream(USUAL)
            : Files.newInputStream(asked)) {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build()
          .readValue(in, Prices.class);
    } catch (IOException e) {
      throw new RunOptions.WrongOrder(
          "--prices %s cannot be read: %s"
              .formatted(asked, e.getMessage().lines().findFirst().orElse("")));
    }
  }
}
