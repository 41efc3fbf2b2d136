package hoplab.simulation;

import hoplab.measure.Arrivals;
import hoplab.result.Load;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * A time in which users arrive at one load. Nobody of another window is there meanwhile.
 *
 * @param load which of the loads of a trial
 * @param ratePerSecond users that arrive per second in the first block
 * @param growth by how much the rate of each block exceeds that of the block before; 1 if it is
 *     steady
 * @param blocks number of blocks
 * @param blockMillis length of a block
 * @param seed source of every random choice
 * @param output folder for what was recorded
 */
record LoadWindow(
    Load load,
    double ratePerSecond,
    double growth,
    int blocks,
    int blockMillis,
    long seed,
    Path output) {

  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int MILLIS_PER_SECOND = 1_000;

  /** Users that arrive in a block, from 0. */
  int arrivals(int block) {
    return (int) Math.rint(ratePerSecond * Math.pow(growth, block) * blockMillis / 1000);
  }

  /** Users that arrive in all. */
  int arrivals() {
    return IntStream.of(perBlock()).sum();
  }

  /** When they arrive. */
  Arrivals drawn() {
    return Arrivals.draw(seed, perBlock(), blockMillis * NANOS_PER_MILLI);
  }

  /** Planned length. */
  long measuredMillis() {
    return (long) blocks * blockMillis;
  }

  /** Users that were to arrive per second, on average. */
  double askedPerSecond() {
    return growth == 1 ? ratePerSecond : arrivals() * 1e3 / measuredMillis();
  }

  /**
   * Users to be created, and within what time, one entry after the other: Gatling rounds down to
   * whole seconds, and creates nobody within none.
   */
  Creation[] creation() {
    if (growth == 1) {
      return new Creation[] {new Creation(arrivals(), atLeastASecond(measuredMillis()))};
    }
    int together = Math.max(1, MILLIS_PER_SECOND / blockMillis);
    return IntStream.iterate(0, block -> block < blocks, block -> block + together)
        .map(
            from ->
                IntStream.range(from, Math.min(from + together, blocks)).map(this::arrivals).sum())
        .mapToObj(users -> new Creation(users, atLeastASecond((long) together * blockMillis)))
        .toArray(Creation[]::new);
  }

  record Creation(int users, Duration time) {}

  private int[] perBlock() {
    return IntStream.range(0, blocks).map(this::arrivals).toArray();
  }

  private static Duration atLeastASecond(long millis) {
    return Duration.ofSeconds(Math.max(1, millis / MILLIS_PER_SECOND));
  }
}
