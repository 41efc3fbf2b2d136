package hoplab.experiment.burst;

import hoplab.result.Burst;
import hoplab.result.Burst.Peak;
import hoplab.trial.RunOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long and how fast a burst is. Rates follow from what the pools can give at most, which is the
 * same for all: their connections over the waiting.
 *
 * @param waiting round trip on every data link
 * @param measurement as asked for; shorter windows for a short one
 */
record BurstPlan(Duration waiting, Duration measurement) {

  /** As {@code quarkus.datasource.jdbc.max-size} says for every tier that has a database. */
  static final int POOL = 8;

  static final int SLICE_MILLIS = 250;

  /** So many requests in flight saturate a pool, and stay below every limit of a tier. */
  static final int SATURATING = 4 * POOL;

  private static final Duration LEAST_FOR_BOTH = Duration.ofSeconds(2);
  private static final double WHOLE_MILLIS = 7_000;
  private static final int BURST_MILLIS = 5_000;
  private static final int BEFORE_MILLIS = 4_000;
  private static final int CAPACITY_MILLIS = 2_000;
  private static final int RECOVERY_LIMIT_MILLIS = 30_000;

  static BurstPlan of(RunOptions options) {
    return new BurstPlan(BurstOptions.waiting(options), options.measurement());
  }

  /** What one pool can give per second if nothing but the waiting takes time. */
  double mostPerSecond() {
    return POOL * 1e9 / waiting.toNanos();
  }

  double peakPerSecond(Peak peak) {
    return switch (peak) {
      case WITHIN -> mostPerSecond() / 2;
      case OVER -> mostPerSecond() * 2;
    };
  }

  double steadyPerSecond(Peak peak) {
    return peakPerSecond(peak) / Burst.TIMES;
  }

  /** A very short measurement leaves no time for both. */
  List<Peak> peaks() {
    return measurement.compareTo(LEAST_FOR_BOTH) < 0 ? List.of(Peak.OVER) : List.of(Peak.values());
  }

  int beforeSlices() {
    return slices(BEFORE_MILLIS);
  }

  int burstSlices() {
    return slices(BURST_MILLIS);
  }

  int capacitySlices() {
    return 1 + slices(CAPACITY_MILLIS);
  }

  /** The limit itself, and the second that proves it. */
  int recoveryLimitMillis() {
    return SLICE_MILLIS * slices(RECOVERY_LIMIT_MILLIS);
  }

  /** Users by slice: before, during, and after for as long as the limit allows. */
  int[] users(Peak peak) {
    int after = (recoveryLimitMillis() + 1_000) / SLICE_MILLIS;
    int[] users = new int[beforeSlices() + burstSlices() + after];
    Arrays.fill(users, perSlice(steadyPerSecond(peak)));
    Arrays.fill(
        users, beforeSlices(), beforeSlices() + burstSlices(), perSlice(peakPerSecond(peak)));
    return users;
  }

  /** How long a window takes whose variant recovers at once, with what lies between two. */
  Duration window() {
    return Duration.ofMillis(1_500L + (long) SLICE_MILLIS * (beforeSlices() + burstSlices()));
  }

  static int perSlice(double perSecond) {
    return (int) Math.max(1, Math.round(perSecond * SLICE_MILLIS / 1e3));
  }

  private int slices(int wholeMillis) {
    double share = Math.min(1, measurement.toMillis() / WHOLE_MILLIS);
    return (int) Math.max(2, Math.round(share * wholeMillis / SLICE_MILLIS));
  }
}
