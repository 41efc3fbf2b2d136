package hoplab.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process still does anything. */
public final class Liveness {

  private Liveness() {}

  /**
   * False also for a Linux zombie: dead, and only waiting for its parent to take note. For the
   * database's processes that parent is the system's first process, which in containers may take
   * seconds.
   */
  public static boolean isAlive(ProcessHandle process) {
    return process.isAlive() && (isChildOfOurs(process) || !isZombie(process.pid()));
  }

  private static boolean isChildOfOurs(ProcessHandle process) {
    return process.parent().filter(ProcessHandle.current()::equals).isPresent();
  }

  private static boolean isZombie(long pid) {
    Path stat = Path.of("/proc", String.valueOf(pid), "stat");
    try {
      String text = Files.isReadable(stat) ? read(stat) : "";
      return text.startsWith("Z", text.lastIndexOf(')') + 2) && threads(stat) <= 1;
    } catch (IOException e) {
      return false; // it went just now, or this is no Linux: its handle knows
    }
  }

  /** More than one if the first thread alone has ended. */
  private static int threads(Path stat) {
    String[] threads = stat.resolveSibling("task").toFile().list();
    return threads == null ? 0 : threads.length;
  }

  private static String read(Path stat) throws IOException {
    return new String(Files.readAllBytes(stat), StandardCharsets.ISO_8859_1);
  }
}
