package hoplab.measure;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * When the users of an open arrival model arrive: a Poisson process conditioned on its count, block
 * by block. Each block holds exactly the same number of arrivals, and given their number the
 * arrivals of a Poisson process are independent and uniform over the block (Ross, Stochastic
 * Processes, 2nd ed., theorem 2.3.1). So the asked rate is met exactly in every block, while
 * arrivals still come in clumps and gaps as they do from people who know nothing of each other.
 */
public final class Arrivals {

  private final long[] offsetsNanos;
  private final int[] perBlock;

  private Arrivals(long[] offsetsNanos, int[] perBlock) {
    this.offsetsNanos = offsetsNanos;
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
    Math.multiplyExact(blocks, perBlock);
    return draw(seed, IntStream.generate(() -> perBlock).limit(blocks).toArray(), blockNanos);
  }

  /**
   * Draws arrivals whose rate differs from block to block.
   *
   * @param seed source of every draw
   * @param perBlock arrivals in each block, at least 1
   * @param blockNanos length of a block, at least 1
   */
  public static Arrivals draw(long seed, int[] perBlock, long blockNanos) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] offsets = new long[IntStream.of(perBlock).sum()];
    int from = 0;
    for (int block = 0; block < perBlock.length; block++) {
      int to = from + perBlock[block];
      for (int i = from; i < to; i++) {
        offsets[i] = block * blockNanos + random.nextLong(blockNanos);
      }
      Arrays.sort(offsets, from, to);
      from = to;
    }
    return new Arrivals(offsets, perBlock.clone());
  }

  /** How many users arrive in all. */
  public int count() {
    return offsetsNanos.length;
  }

  /** How many blocks there are. */
  public int blocks() {
    return perBlock.length;
  }

  /** How many users arrive in each block, if the rate is steady. */
  public int perBlock() {
    return perBlock[0];
  }

  /** How many users arrive in a block. */
  public int inBlock(int block) {
    return perBlock[block];
  }

  /** When a user arrives, in nanoseconds since the start of the first block; never decreasing. */
  public long offsetNanos(int user) {
    return offsetsNanos[user];
  }
}
