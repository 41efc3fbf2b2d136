package hoplab.cli;

import hoplab.result.LabException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that Hoplab was cloned into, and what lies where in it. */
final class Home {

  private Home() {}

  static Path folder() {
    return Path.of(System.getProperty("hoplab.home", "")).toAbsolutePath().normalize();
  }

  static Path results() {
    return folder().resolve("results");
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
