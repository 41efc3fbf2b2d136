package hoplab.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/** The difference between two estimates that share no trial, so that their errors differ. */
public final class Welch {

  private Welch() {}

  /**
   * One estimate minus another.
   *
   * <p>Formula: with the standard errors s and r of the two, taken from their intervals, SE^2 = s^2
   * + r^2 and f = SE^4 / (s^4 / f1 + r^4 / f2), rounded down, at least 1; interval = difference -+
   * t(1 - alpha / (2 N); f) SE, which holds for all N comparisons of a family at once. Both without
   * error: an interval without width.
   *
   * <p>Source: Welch, "The Generalization of 'Student's' Problem", Biometrika 34 (1947);
   * Satterthwaite, Biometrics Bulletin 2 (1946).
   *
   * @param one with an interval at {@code confidence} of its own, not of a family
   * @param other likewise
   * @param comparisons N, at least 1
   * @param confidence 1 - alpha, above 0 and below 1
   */
  public static Estimate difference(
      Estimate one, Estimate other, int comparisons, double confidence) {
    double first = variance(one, confidence);
    double second = variance(other, confidence);
    double variance = first + second;
    double freedom =
        variance == 0
            ? one.degreesOfFreedom() + (double) other.degreesOfFreedom()
            : variance
                * variance
                / (first * first / one.degreesOfFreedom()
                    + second * second / other.degreesOfFreedom());
    int whole = Math.max(1, (int) Math.floor(freedom + 1e-9));
    double half = t(whole, (1 - confidence) / comparisons) * Math.sqrt(variance);
    double difference = one.value() - other.value();
    return new Estimate(difference, new Interval(difference - half, difference + half), whole);
  }

  private static double variance(Estimate estimate, double confidence) {
    double half = (estimate.interval().high() - estimate.interval().low()) / 2;
    double error = half / t(estimate.degreesOfFreedom(), 1 - confidence);
    return error * error;
  }

  private static double t(int freedom, double alpha) {
    return new TDistribution(freedom).inverseCumulativeProbability(1 - alpha / 2);
  }
}
