package hoplab.calibration;

import hoplab.measure.MachineFingerprint;
import hoplab.measure.MachineNoise;
import hoplab.measure.PageTouch;
import hoplab.result.Machine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Can this machine measure? */
public final class Doctor {

  /** How grave a finding is. */
  public enum Grade {
    GOOD,
    DOUBTFUL,
    BAD
  }

  /**
   * What was found.
   *
   * @param grade how grave it is
   * @param subject what was looked at
   * @param sentence what was seen and, unless it is good, what to do
   */
  public record Diagnosis(Grade grade, String subject, String sentence) {}

  private static final long LEAST_MEMORY_BYTES = 3L << 30;
  private static final int NOISE_MILLIS = 1_000;
  private static final double NOISY_SHARE = 0.02;
  private static final double BUSY_SHARE = 0.10;
  private static final double LATE_MICROS = 1_000;
  private static final double SLOW_TOUCH_MICROS = 2;
  private static final int COARSE_CLOCK_NANOS = 1_000;
  private static final int SHORT_BLOCKS = 2;
  private static final double WIRE_FLOOR_MICROS = 150;
  private static final double WIRE_ERROR_MICROS = 100;

  private Doctor() {}

  /** Examines the machine for about ten seconds. */
  public static List<Diagnosis> examine(Path results) {
    Machine machine = MachineFingerprint.read();
    List<Diagnosis> all = new ArrayList<>();
    all.add(
        grade(
            machine.logicalProcessors() >= 2,
            Grade.BAD,
            "processors",
            "%d x %s".formatted(machine.logicalProcessors(), machine.processor()),
            "two are the least, for tiers and load share them"));
    all.add(
        grade(
            machine.memoryBytes() >= LEAST_MEMORY_BYTES,
            Grade.BAD,
            "memory",
            "%.1f GiB".formatted(machine.memoryBytes() / (double) (1L << 30)),
            "a run needs 3 GiB"));
    all.add(new Diagnosis(Grade.GOOD, "java", machine.jvm()));
    all.add(
        grade(
            machine.busyShareBefore() <= BUSY_SHARE,
            Grade.DOUBTFUL,
            "quiet",
            text(
                "%.1f%% of the processors are busy with something else",
                100 * machine.busyShareBefore()),
            "close what runs, and look again"));
    noise(MachineNoise.measure(NOISE_MILLIS), all);
    all.add(pages(PageTouch.micros()));
    wire(all);
    all.add(ports());
    all.add(writable(results));
    return all;
  }

  private static void noise(MachineNoise noise, List<Diagnosis> all) {
    all.add(
        grade(
            noise.clockStepNanos() <= COARSE_CLOCK_NANOS,
            Grade.BAD,
            "clock",
            text("steps of %d ns", noise.clockStepNanos()),
            "times of a hop cannot be told apart by it"));
    all.add(
        grade(
            noise.gapsShare() <= NOISY_SHARE,
            Grade.DOUBTFUL,
            "noise",
            text(
                "%.2f%% of a busy thread's time was taken away, %.0f us at most at once",
                100 * noise.gapsShare(), noise.longestGapMicros()),
            "expect wide intervals at p99"));
    all.add(
        grade(
            noise.wakeUpMicros() <= LATE_MICROS,
            Grade.DOUBTFUL,
            "wake-up",
            text("a thread that sleeps 1 ms wakes up %.0f us late", noise.wakeUpMicros()),
            "arrivals will be late by as much"));
  }

  private static Diagnosis pages(double touchMicros) {
    return grade(
        touchMicros <= SLOW_TOUCH_MICROS,
        Grade.DOUBTFUL,
        "pages",
        text("the first touch of a page takes %.1f us", touchMicros),
        "cold code is slow here, and a quick run may be INVALID: take --rigor standard"
            + " --rate 50");
  }

  private static void wire(List<Diagnosis> all) {
    Duration asked = Duration.ofMillis(1);
    Calibration.Result result =
        Calibration.run(List.of(asked), List.of(), SHORT_BLOCKS, 1, share -> {});
    double error = result.errorMicros(result.wires().get(1));
    all.add(
        grade(
            result.wireFloorMicros() <= WIRE_FLOOR_MICROS && Math.abs(error) <= WIRE_ERROR_MICROS,
            Grade.DOUBTFUL,
            "wire",
            text(
                "adds %.0f us by itself, and misses 1 ms by %.0f us",
                result.wireFloorMicros(), error),
            "run ./lab calibrate, and trust no distance below that"));
  }

  private static Diagnosis ports() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Diagnosis(
          Grade.GOOD, "ports", "free ones are to be had, such as " + socket.getLocalPort());
    } catch (IOException e) {
      return new Diagnosis(
          Grade.BAD, "ports", "none can be opened on loopback: allow it (" + e.getMessage() + ")");
    }
  }

  private static Diagnosis writable(Path results) {
    try {
      Files.createDirectories(results);
      Files.delete(Files.createTempFile(results, ".hoplab-", ".probe"));
      return new Diagnosis(Grade.GOOD, "results", "can be written");
    } catch (IOException e) {
      return new Diagnosis(
          Grade.BAD,
          "results",
          "%s cannot be written: choose another with --results".formatted(results));
    }
  }

  private static Diagnosis grade(
      boolean good, Grade otherwise, String subject, String seen, String advice) {
    return new Diagnosis(
        good ? Grade.GOOD : otherwise, subject, good ? seen : seen + "; " + advice);
  }

  private static String text(String format, Object... figures) {
    return String.format(Locale.ROOT, format, figures);
  }
}
