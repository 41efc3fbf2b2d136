package hoplab.statistics;

import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * The interval of a share of trials: how probable is something that was seen in some of them? It
 * never covers less than it says, however few trials there are, and errs on the wide side.
 */
public final class ClopperPearson {

  private ClopperPearson() {}

  /**
   * Two-sided interval for the probability of a success.
   *
   * <p>Formula: with a = 1 - confidence, from the a/2 quantile of Beta(k, n - k + 1) to the 1 - a/2
   * quantile of Beta(k + 1, n - k). k = 0: the lower end is 0. k = n: the upper end is 1. n = 0:
   * refused.
   *
   * <p>Source: Clopper and Pearson, "The Use of Confidence or Fiducial Limits Illustrated in the
   * Case of the Binomial", Biometrika 26 (1934).
   *
   * @param successes 0 to {@code trials}
   * @param trials at least 1
   * @param confidence above 0 and below 1, for example 0.95
   */
  public static Interval of(int successes, int trials, double confidence) {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "a share of trials needs 1 or more trials and 0 to all successes, got "
              + successes
              + " of "
              + trials);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "a confidence lies above 0 and below 1, got " + confidence);
    }
    double tail = (1 - confidence) / 2;
    double low = successes == 0 ? 0 : quantile(successes, trials - successes + 1, tail);
    double high = successes == trials ? 1 : quantile(successes + 1, trials - successes, 1 - tail);
    return new Interval(low, high);
  }

  private static double quantile(double alpha, double beta, double probability) {
    return new BetaDistribution(alpha, beta).inverseCumulativeProbability(probability);
  }
}
