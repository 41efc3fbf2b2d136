package hoplab.statistics;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;

/**
 * Logarithms of block medians of one run whose truth is known: all processes run the same code. The
 * sizes of all effects were estimated from published runs.
 *
 * <p>ln median = speed of the machine (all processes alike; from block to block correlated by one
 * half) + effect of the process' start + noise of a median of 50 requests.
 */
enum SimulatedBlocks {
  STEADY(1, false, false),
  /** In each trial the machine's speed doubles or halves once, at a random block. */
  SPEED_CHANGES(1, true, false),
  /** One block in 25 of one process takes 1.5 times as long, as a geometric mean. */
  STALLS(1, false, true),
  /** The variance of starts is twice as large. */
  NOISY_STARTS(Math.sqrt(2), false, false);

  private static final double START = 0.0125;
  private static final double SPEED = 0.06;
  private static final double CORRELATION = 0.5;
  private static final double BLOCK_NOISE = 0.032;
  private static final double STALL_SHARE = 0.04;
  private static final double STALL_MEAN = 0.4;

  private final double starts;
  private final boolean jumps;
  private final boolean stalls;

  SimulatedBlocks(double starts, boolean jumps, boolean stalls) {
    this.starts = starts;
    this.jumps = jumps;
    this.stalls = stalls;
  }

  /** By trial, then by process (the baseline, its duplicate, the others), then by block. */
  double[][][] draw(RandomGenerator random, int trials, int blocks, int processes) {
    double[][][] run = new double[trials][processes][blocks];
    for (double[][] trial : run) {
      double[] speed = speed(random, blocks);
      for (double[] process : trial) {
        double start = starts * START * random.nextGaussian();
        Arrays.setAll(
            process,
            block -> speed[block] + start + BLOCK_NOISE * random.nextGaussian() + stall(random));
      }
    }
    return run;
  }

  private double[] speed(RandomGenerator random, int blocks) {
    double[] speed = new double[blocks];
    double present = random.nextGaussian();
    int jumpAt = 1 + random.nextInt(blocks - 1);
    double jump = jumps ? (random.nextBoolean() ? 1 : -1) * Math.log(2) : 0;
    for (int block = 0; block < blocks; block++) {
      speed[block] = SPEED * present + (block >= jumpAt ? jump : 0);
      double fresh = Math.sqrt(1 - CORRELATION * CORRELATION) * random.nextGaussian();
      present = CORRELATION * present + fresh;
    }
    return speed;
  }

  private double stall(RandomGenerator random) {
    return stalls && random.nextDouble() < STALL_SHARE
        ? -STALL_MEAN * Math.log(1 - random.nextDouble())
        : 0;
  }
}
