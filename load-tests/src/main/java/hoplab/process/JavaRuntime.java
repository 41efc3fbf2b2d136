package hoplab.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** The Java that runs the lab, and that runs every tier. */
public final class JavaRuntime {

  private JavaRuntime() {}

  /** Path of the executable. */
  public static String path() {
    return path("java");
  }

  /** Path of the tool that makes keys and certificates. */
  public static String keytool() {
    return path("keytool");
  }

  private static String path(String program) {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    Path windows = bin.resolve(program + ".exe");
    return (Files.exists(windows) ? windows : bin.resolve(program)).toString();
  }
}
