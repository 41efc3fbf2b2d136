package hoplab.topology;

import java.nio.file.Files;
import java.nio.file.Path;

/** The Java that runs the lab, and that runs every tier. */
final class JavaProgram {

  private JavaProgram() {}

  /** Path of the executable. */
  static String path() {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    Path windows = bin.resolve("java.exe");
    return (Files.exists(windows) ? windows : bin.resolve("java")).toString();
  }
}
