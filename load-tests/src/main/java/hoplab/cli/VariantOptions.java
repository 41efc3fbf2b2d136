package hoplab.cli;

import hoplab.result.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which variants a command starts, and on which database. */
final class VariantOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--variants",
      paramLabel = "NAME",
      split = ",",
      description =
          "which of all-in, bff-hybrid, decoupled; the first one is the baseline (default: all three)")
  private List<String> variants = Plan.USUAL_VARIANTS;

  @Option(
      names = "--variant",
      paramLabel = "FILE",
      description = "add a variant of yours by its variant.yaml; may be repeated")
  private List<Path> more = List.of();

  @Mixin private DatabaseOption database;

  /**
   * The descriptors, the project's own first.
   *
   * @throws ParameterException if there is no variant of a name
   */
  List<Path> descriptors() {
    List<Path> files = new ArrayList<>();
    for (String variant : variants) {
      if (!Plan.USUAL_VARIANTS.contains(variant)) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no variant '%s': choose from %s, or add a file with --variant"
                .formatted(variant, String.join(", ", Plan.USUAL_VARIANTS)));
      }
      files.add(Home.descriptor(variant));
    }
    files.addAll(more);
    return files;
  }

  /** The address of a server that is there already; confidential. */
  Optional<String> database() {
    return database.address();
  }
}
