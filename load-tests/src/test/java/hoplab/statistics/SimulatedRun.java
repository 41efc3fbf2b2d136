package hoplab.statistics;

import java.util.function.ToDoubleFunction;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.RandomGenerator;

/**
 * One run whose truth is known: per trial the quantile of the baseline, of its identical duplicate
 * and of a variant that is slower by {@code truth}.
 *
 * <p>A latency is lognormal (median 600 us) with a power tail. Each start of a process shifts all
 * its latencies by an effect of its own; each trial shifts all three processes together. Instead of
 * drawing 999 latencies and sorting them, the wanted order statistic is drawn directly: the k-th of
 * m uniform numbers is Beta(k, m + 1 - k), so its image under the quantile function has exactly the
 * distribution of the k-th latency ({@code SimulatedRunTest} compares the two).
 */
record SimulatedRun(double[] baseline, double[] duplicate, double[] variant) {

  static final double START_DEVIATION_MICROS = 40;
  static final double TRIAL_DEVIATION_MICROS = 80;
  static final int LATENCIES = 999;
  private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

  /** How the effect of a start is distributed: mean 0, standard deviation 1. */
  enum StartEffect {
    NORMAL(RandomGenerator::nextGaussian),
    /** Now and then a start that is much slower than the others. */
    LOPSIDED(random -> -Math.log(1 - random.nextDouble()) - 1),
    /** The compiler settles on one of two plans. */
    TWO_PLANS(
        random ->
            (random.nextBoolean() ? 0.95 : -0.95) + Math.sqrt(0.0975) * random.nextGaussian());

    private final ToDoubleFunction<RandomGenerator> draw;

    StartEffect(ToDoubleFunction<RandomGenerator> draw) {
      this.draw = draw;
    }
  }

  static SimulatedRun draw(
      RandomGenerator random, int trials, StartEffect effect, double truth, double p) {
    double[][] figures = new double[3][trials];
    for (int trial = 0; trial < trials; trial++) {
      double shared = TRIAL_DEVIATION_MICROS * random.nextGaussian();
      for (double[] process : figures) {
        process[trial] =
            shared
                + START_DEVIATION_MICROS * effect.draw.applyAsDouble(random)
                + latencyAt(orderStatistic(random, p));
      }
      figures[2][trial] += truth;
    }
    return new SimulatedRun(figures[0], figures[1], figures[2]);
  }

  /** The uniform order statistic whose image is the sample quantile of a process. */
  static double orderStatistic(RandomGenerator random, double p) {
    double k = Math.ceil(p * LATENCIES);
    RandomDataGenerator draws = RandomDataGenerator.of(random);
    double below = draws.nextGamma(k, 1);
    double above = draws.nextGamma(LATENCIES + 1 - k, 1);
    return below / (below + above);
  }

  /** Quantile function of one request's latency, microseconds. */
  static double latencyAt(double u) {
    return 600
        * Math.exp(0.3 * NORMAL.inverseCumulativeProbability(u))
        * Math.pow(2 * (1 - u), -0.15);
  }

  static double[] differences(double[] of, double[] to) {
    double[] differences = new double[of.length];
    for (int i = 0; i < of.length; i++) {
      differences[i] = of[i] - to[i];
    }
    return differences;
  }
}
