package hoplab.security;

import hoplab.descriptor.Variant;
import hoplab.descriptor.VariantFile;
import java.nio.file.Path;

/** A variant of the project, as the build has packaged it. */
final class PackagedVariant {

  private PackagedVariant() {}

  /** Reads its descriptor. */
  static Variant named(String name) {
    return VariantFile.read(Path.of("..", name, "variant.yaml").toAbsolutePath().normalize());
  }
}
