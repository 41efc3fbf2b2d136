package hoplab.measure;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * How much of a processor's time other work takes, seen by a thread that reads the clock without
 * pause: each gap between two readings that is longer than a reading takes was spent elsewhere.
 *
 * @param clockStepNanos smallest difference that the clock showed
 * @param gapsShare share of the time that was lost in gaps of 20 us and more, 0 to 1
 * @param longestGapMicros longest such gap, 0 if there was none
 * @param wakeUpMicros how late a thread that parks for 1 ms wakes up, median
 */
public record MachineNoise(
    long clockStepNanos, double gapsShare, double longestGapMicros, double wakeUpMicros) {

  private static final long GAP_NANOS = 20_000;
  private static final int PARKS = 101;
  private static final long PARK_NANOS = 1_000_000;

  /**
   * Reads the clock for about {@code millis} milliseconds, and parks for a tenth of a second more.
   *
   * @param millis at least 1
   */
  public static MachineNoise measure(int millis) {
    return measure(millis, System::nanoTime, LockSupport::parkNanos);
  }

  static MachineNoise measure(int millis, LongSupplier clock, LongConsumer park) {
    if (millis < 1) {
      throw new IllegalArgumentException("measure for at least 1 ms, not " + millis);
    }
    long begin = clock.getAsLong();
    long last = begin;
    long step = Long.MAX_VALUE;
    long lost = 0;
    long longest = 0;
    while (last - begin < millis * 1_000_000L) {
      long now = clock.getAsLong();
      long gap = now - last;
      if (gap > 0) {
        step = Math.min(step, gap);
      }
      if (gap >= GAP_NANOS) {
        lost += gap;
        longest = Math.max(longest, gap);
      }
      last = now;
    }
    return new MachineNoise(
        step, (double) lost / (last - begin), longest / 1e3, wakeUp(clock, park) / 1e3);
  }

  private static double wakeUp(LongSupplier clock, LongConsumer park) {
    long[] late = new long[PARKS];
    for (int i = 0; i < PARKS; i++) {
      long before = clock.getAsLong();
      park.accept(PARK_NANOS);
      late[i] = Math.max(0, clock.getAsLong() - before - PARK_NANOS);
    }
    Arrays.sort(late);
    return late[PARKS / 2];
  }
}
