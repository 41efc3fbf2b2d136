package hoplab.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** The Java that runs the lab, and that runs every tier. */
public final class JavaRuntime {

  private JavaRuntime() {}

  /** Path of the executable. */
  public static String path() {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    Path windows = bin.resolve("java.exe");
    return (Files.exists(windows) ? windows : bin.resolve("java")).toString();
  }
}
