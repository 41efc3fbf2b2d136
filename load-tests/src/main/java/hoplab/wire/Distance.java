package hoplab.wire;

import java.time.Duration;

/**
 * How far apart the two ends of a link are.
 *
 * @param roundTrip time there and back, half of it in each direction; 0 to 10 s
 * @param jitter the time in one direction is uniformly distributed over {@code roundTrip / 2} plus
 *     or minus {@code jitter / 2}, drawn anew for every parcel of bytes, which never overtake each
 *     other; 0 to {@code roundTrip}
 * @param bytesPerSecond bandwidth of each direction of each connection, at least 1,000; 0 for
 *     unlimited
 */
public record Distance(Duration roundTrip, Duration jitter, long bytesPerSecond) {

  /** The farthest that makes sense: the moon is nearer. */
  public static final Duration LONGEST = Duration.ofSeconds(10);

  private static final long LEAST_BYTES_PER_SECOND = 1_000;

  /** Both ends are in the same place. */
  public static final Distance NONE = new Distance(Duration.ZERO, Duration.ZERO, 0);

  public Distance {
    if (roundTrip.isNegative() || roundTrip.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "a round trip takes 0 to " + LONGEST.toSeconds() + " s, not " + inMillis(roundTrip));
    }
    if (jitter.isNegative() || jitter.compareTo(roundTrip) > 0) {
      throw new IllegalArgumentException(
          "jitter lies between 0 and the round trip of "
              + inMillis(roundTrip)
              + ", not "
              + inMillis(jitter));
    }
    if (bytesPerSecond != 0 && bytesPerSecond < LEAST_BYTES_PER_SECOND) {
      throw new IllegalArgumentException(
          "a bandwidth is at least "
              + LEAST_BYTES_PER_SECOND
              + " bytes per second, or 0 for unlimited, not "
              + bytesPerSecond);
    }
  }

  /** A distance without jitter and with unlimited bandwidth. */
  public static Distance of(Duration roundTrip) {
    return new Distance(roundTrip, Duration.ZERO, 0);
  }

  private static String inMillis(Duration duration) {
    return duration.toNanos() / 1e6 + " ms";
  }
}
