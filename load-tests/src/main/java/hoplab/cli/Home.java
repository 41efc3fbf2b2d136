package hoplab.cli;

import hoplab.result.LabException;
import hoplab.result.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The folder that Hoplab was cloned into, and what lies where in it. */
final class Home {

  private Home() {}

  static Path folder() {
    return Path.of(System.getProperty("hoplab.home", "")).toAbsolutePath().normalize();
  }

  static Path results() {
    return folder().resolve("results");
  }

  /**
   * The descriptor of a variant that is named on the command line.
   *
   * @param name one of the project's own, or a path
   * @param others what the command takes besides, for the message
   * @throws ParameterException if it is neither
   */
  static Path descriptor(CommandSpec spec, String name, String... others) {
    if (Plan.USUAL_VARIANTS.contains(name)) {
      return descriptor(name);
    }
    if (name.endsWith(".yaml") || name.contains("/") || name.contains("\\")) {
      return Path.of(name);
    }
    throw new ParameterException(
        spec.commandLine(),
        "there is no variant '%s': choose from %s, or give the path of a variant.yaml"
            .formatted(
                name,
                Stream.concat(Stream.of(others), Plan.USUAL_VARIANTS.stream())
                    .collect(Collectors.joining(", "))));
  }

  static Path descriptor(String variant) {
    Path file = folder().resolve(variant).resolve("variant.yaml");
    if (!Files.exists(file)) {
      throw new LabException(
          "the variant '%s' has no %s: start the lab with ./lab from its own folder"
              .formatted(variant, file));
    }
    return file;
  }
}
