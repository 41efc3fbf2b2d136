package hoplab.measure;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.ptr.IntByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Processor time of another process in nanoseconds. What {@code /proc} offers is either rounded to
 * 10 ms or leaves out threads that have ended; the process's own clock (clock_getcpuclockid(3)) has
 * neither fault.
 */
final class LinuxProcessTime {

  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final long NANOS_PER_TICK = 10_000_000; // USER_HZ is 100 on all that run Java
  private static final int ENDED_CHILDREN_USER = 13; // field 16 of proc(5), counted after the name
  private static final LibC LIBC = Platform.isLinux() ? Native.load("c", LibC.class) : null;

  private LinuxProcessTime() {}

  /** The two functions of POSIX. */
  interface LibC extends Library {
    int clock_getcpuclockid(int pid, IntByReference clock);

    int clock_gettime(int clock, Memory time);
  }

  /** Since the start of the process, all threads; empty on other systems or if it is gone. */
  static OptionalLong cpuNanos(long pid) {
    if (LIBC == null || !Platform.is64Bit()) {
      return OptionalLong.empty();
    }
    IntByReference clock = new IntByReference();
    try (Memory time = new Memory(2L * Long.BYTES)) {
      boolean good =
          LIBC.clock_getcpuclockid(Math.toIntExact(pid), clock) == 0
              && LIBC.clock_gettime(clock.getValue(), time) == 0;
      return good
          ? OptionalLong.of(time.getLong(0) * NANOS_PER_SECOND + time.getLong(Long.BYTES))
          : OptionalLong.empty();
    }
  }

  /** Of the children that have ended and that the process took note of; 0 if unknown. */
  static long endedChildrenCpuNanos(long pid) {
    Path stat = Path.of("/proc", String.valueOf(pid), "stat");
    if (LIBC == null) {
      return 0;
    }
    try {
      String text = new String(Files.readAllBytes(stat), StandardCharsets.ISO_8859_1);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      long user = Long.parseLong(fields[ENDED_CHILDREN_USER]);
      long kernel = Long.parseLong(fields[ENDED_CHILDREN_USER + 1]);
      return (user + kernel) * NANOS_PER_TICK;
    } catch (IOException e) {
      return 0;
    }
  }
}
