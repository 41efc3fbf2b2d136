package hoplab.statistics;

/**
 * Little's law as a check of figures that were taken apart from each other: requests in flight, as
 * an observer of their own counted them now and then, must equal arrival rate times mean time.
 *
 * <p>Formula: |observed - rate x time| &lt;= {@link #SLACK} x expected + {@link #STANDARD_ERRORS} x
 * sqrt(expected / samples). Over one and the same window the law is an identity, but for requests
 * cut off at its edges; what remains is the error of sampling. The number in flight seen at random
 * moments scatters about its mean at most like a Poisson count, variance = mean (arrivals at
 * random, any distribution of times), hence the second term. Samples closer together than a request
 * is long repeat each other, but then they also follow the path that the identity speaks of, so the
 * term stays an upper bound. {@code LittlesLawTest} simulates it from 0.02 to 200 in flight.
 *
 * <p>Edge cases: no samples, or nothing expected and nothing seen: holds.
 *
 * <p>Source: J. D. C. Little, "A Proof for the Queuing Formula: L = λW", Operations Research 9
 * (1961); the scatter: the M/G/infinity queue, whose number in flight is Poisson.
 *
 * @param expected arrival rate x mean time, requests
 * @param observed mean of the samples, requests
 * @param tolerance how far the two may lie apart, requests
 * @param samples how many samples
 */
public record LittlesLaw(double expected, double observed, double tolerance, long samples) {

  /**
   * Share of the expected that is always tolerated: edges of the window, an observer that wakes up
   * late.
   */
  static final double SLACK = 0.15;

  /** Four: false alarm in one of 16,000 checks, so that a run of a hundred checks stays quiet. */
  static final double STANDARD_ERRORS = 4;

  /**
   * Compares.
   *
   * @param ratePerSecond requests per second over the window, 0 or more
   * @param meanMicros mean time of a request, 0 or more
   * @param observed mean number in flight over the same window, 0 or more
   * @param samples how many samples that mean is made of, 0 or more
   */
  public static LittlesLaw of(
      double ratePerSecond, double meanMicros, double observed, long samples) {
    requireSize("rate", ratePerSecond);
    requireSize("mean time", meanMicros);
    requireSize("number in flight", observed);
    requireSize("number of samples", samples);
    double expected = ratePerSecond * meanMicros / 1e6;
    double scatter = samples == 0 ? 0 : STANDARD_ERRORS * Math.sqrt(expected / samples);
    return new LittlesLaw(expected, observed, SLACK * expected + scatter, samples);
  }

  /** Whether the figures agree. */
  public boolean holds() {
    return samples == 0 || Math.abs(observed - expected) <= tolerance;
  }

  private static void requireSize(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("a " + name + " is finite and 0 or more, got " + value);
    }
  }
}
