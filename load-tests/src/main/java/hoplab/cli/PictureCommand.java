package hoplab.cli;

import hoplab.report.Picture;
import hoplab.result.bundle.Bundle;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab picture}: one still picture of a bundle, for a README. */
@Command(
    name = "picture",
    mixinStandardHelpOptions = true,
    description = "Prints a picture of a bundle, as SVG, on standard output.%n")
final class PictureCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "BUNDLE", description = "folder of a bundle")
  private Path bundle;

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(Picture.svg(Bundle.read(bundle)));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
