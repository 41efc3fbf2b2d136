package hoplab.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * By how much the priority of a process is lowered: 0 to 19, as in POSIX {@code nice}. Any user may
 * raise it.
 */
public final class Niceness {

  private static final String PROGRAM = "nice";
  private static final int MOST = 19;

  private Niceness() {}

  /**
   * What this system grants of it: all, or 0 where it knows no such thing.
   *
   * @throws IllegalArgumentException unless it is 0 to 19
   */
  public static int granted(int asked) {
    if (asked < 0 || asked > MOST) {
      throw new IllegalArgumentException("niceness is 0 to " + MOST + ", got " + asked);
    }
    return isKnown(System.getenv().getOrDefault("PATH", "")) ? asked : 0;
  }

  /** Whether one of these folders holds the program that does it. */
  static boolean isKnown(String searchPath) {
    return isOnPath(searchPath, PROGRAM);
  }

  /** Whether one of these folders holds a program. */
  static boolean isOnPath(String searchPath, String program) {
    return Arrays.stream(searchPath.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** What a command begins with to be run so; it keeps the process id. */
  public static List<String> command(int niceness) {
    return niceness == 0 ? List.of() : List.of(PROGRAM, "-n", Integer.toString(niceness));
  }
}
