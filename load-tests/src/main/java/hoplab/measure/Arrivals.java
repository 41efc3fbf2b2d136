package hoplab.measure;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * When the users of an open arrival model arrive: a Poisson process conditioned on its count, block
 * by block. Each block holds exactly the same number of arrivals, and given their number the
 * arrivals of a Poisson process are independent and uniform over the block (Ross, Stochastic
 * Processes, 2nd ed., theorem 2.3.1). So the asked rate is met exactly in every block, while
 * arrivals still come in clumps and gaps as they do from people who know nothing of each other.
 */
public final class Arrivals {

  private final long[] offsetsNanos;
  private final int perBlock;
  private final int blocks;

  private Arrivals(long[] offsetsNanos, int blocks, int perBlock) {
    this.offsetsNanos = offsetsNanos;
    this.blocks = blocks;
    this.perBlock = perBlock;
  }

  /**
   * Draws arrivals; the same arguments give the same arrivals.
   *
   * @param seed source of every draw
   * @param blocks number of blocks, at least 1
   * @param perBlock arrivals in each block, at least 1
   * @param blockNanos length of a block, at least 1
   */
  public static Arrivals draw(long seed, int blocks, int perBlock, long blockNanos) {
    if (blocks < 1 || perBlock < 1 || blockNanos < 1) {
      throw new IllegalArgumentException(
          "arrivals need at least one block, one arrival per block and a block of at least 1 ns,"
              + " got "
              + blocks
              + ", "
              + perBlock
              + " and "
              + blockNanos);
    }
    SplittableRandom random = new SplittableRandom(seed);
    long[] offsets = new long[Math.multiplyExact(blocks, perBlock)];
    for (int block = 0; block < blocks; block++) {
      int from = block * perBlock;
      for (int i = from; i < from + perBlock; i++) {
        offsets[i] = block * blockNanos + random.nextLong(blockNanos);
      }
      Arrays.sort(offsets, from, from + perBlock);
    }
    return new Arrivals(offsets, blocks, perBlock);
  }

  /** How many users arrive in all. */
  public int count() {
    return offsetsNanos.length;
  }

  /** How many blocks there are. */
  int blocks() {
    return blocks;
  }

  /** How many users arrive in each block. */
  public int perBlock() {
    return perBlock;
  }

  /** When a user arrives, in nanoseconds since the start of the first block; never decreasing. */
  public long offsetNanos(int user) {
    return offsetsNanos[user];
  }
}
