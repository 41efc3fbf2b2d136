package hoplab.measure;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What shares out the processors under Linux: the kernel's own scheduler, CFS until 6.5 and EEVDF
 * from 6.6 on, or one that was loaded in its place (sched_ext), and how the kernel interrupts what
 * runs.
 */
final class LinuxScheduler {

  private static final Path VERSION = Path.of("/proc/version");
  private static final Path SCHED_EXT = Path.of("/sys/kernel/sched_ext");
  private static final Path LOADED = SCHED_EXT.resolve("state");
  private static final Path LOADED_NAME = SCHED_EXT.resolve(Path.of("root", "ops"));

  private static final Pattern RELEASE =
      Pattern.compile("Linux version (\\d{1,3})\\.(\\d{1,3})\\D.*");
  private static final Pattern PREEMPTION = Pattern.compile("PREEMPT\\w*");

  private static final int FIRST_MAJOR_OF_EEVDF = 6;
  private static final int FIRST_MINOR_OF_EEVDF = 6;

  private LinuxScheduler() {}

  /** In a few words, or null where it cannot be read. */
  static String read() {
    return of(
        MachineFingerprint.firstLine(VERSION),
        MachineFingerprint.firstLine(LOADED),
        MachineFingerprint.firstLine(LOADED_NAME));
  }

  /**
   * From what the kernel says of itself.
   *
   * @param version all of {@code /proc/version}, or null
   * @param loaded whether another scheduler is {@code enabled}, or null
   * @param loadedName its name, or null
   */
  static String of(String version, String loaded, String loadedName) {
    Matcher release = RELEASE.matcher(version == null ? "" : version);
    if (!release.matches()) {
      return null;
    }
    Matcher preemption = PREEMPTION.matcher(version);
    String interrupting = preemption.find() ? ", " + preemption.group() : "";
    if ("enabled".equals(loaded)) {
      return "sched_ext " + (loadedName == null ? "unnamed" : loadedName) + interrupting;
    }
    int major = Integer.parseInt(release.group(1));
    int minor = Integer.parseInt(release.group(2));
    boolean eevdf =
        major > FIRST_MAJOR_OF_EEVDF
            || (major == FIRST_MAJOR_OF_EEVDF && minor >= FIRST_MINOR_OF_EEVDF);
    return (eevdf ? "EEVDF" : "CFS") + interrupting;
  }
}
