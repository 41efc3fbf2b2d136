package hoplab.simulation;

import hoplab.contract.TraceFile;
import hoplab.measure.TraceChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the tiers when to note, through their files. They do so during the warm-up too, so that the
 * code that notes is compiled like all other code before any of it is measured.
 */
final class TraceSwitch {

  /** Armed a little before the first user of a traced block comes. */
  private static final long AHEAD_NANOS = 50_000_000;

  /** Until the calls of its last users are over. */
  private static final long BEHIND_NANOS = 200_000_000;

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final List<TraceFile> files;
  private boolean armed;
  private boolean warm;

  private TraceSwitch(List<TraceFile> files) {
    this.files = files;
  }

  static TraceSwitch of(TraceSettings settings) {
    return new TraceSwitch(settings.files().map(TraceSwitch::open).orElse(List.of()));
  }

  /** The warm-up begins. */
  synchronized void warmUp() {
    set(true);
  }

  /**
   * So much of a window is over, or less than nothing. The first one follows the warm-up, whose
   * notes are forgotten.
   */
  synchronized void at(long elapsedNanos, LoadWindow window, TraceChoice choice) {
    if (!warm) {
      warm = true;
      set(false);
      files.forEach(TraceFile::clear);
    }
    boolean now =
        traced(elapsedNanos + AHEAD_NANOS, window, choice)
            || traced(elapsedNanos, window, choice)
            || traced(elapsedNanos - BEHIND_NANOS, window, choice);
    if (now != armed) {
      set(now);
    }
  }

  private void set(boolean now) {
    armed = now;
    files.forEach(file -> file.arm(now));
  }

  private static boolean traced(long nanos, LoadWindow window, TraceChoice choice) {
    long block = Math.floorDiv(nanos, window.blockMillis() * NANOS_PER_MILLI);
    return block >= 0 && block < window.blocks() && choice.traces((int) block);
  }

  private static List<TraceFile> open(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(TraceSwitch::opened).toList();
    } catch (IOException e) {
      throw new SimulationException("the traces in " + folder + " cannot be read: " + e, e);
    }
  }

  private static TraceFile opened(Path file) {
    try {
      return TraceFile.open(file);
    } catch (IOException e) {
      throw new SimulationException(e.getMessage(), e);
    }
  }
}
