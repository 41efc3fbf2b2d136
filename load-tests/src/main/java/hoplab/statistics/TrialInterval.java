package hoplab.statistics;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The interval over trials. A trial is one start of every process and yields one figure (a median,
 * a difference of medians); two starts of the same jar differ, so the trial is the unit that
 * repeats, and requests within it are not.
 *
 * <p>Student's t was chosen over a percentile bootstrap by coverage. {@code TrialIntervalTest}
 * simulates 2,000 runs with trial-to-trial variance: t keeps its 95% at 3, 5 and 10 trials, while
 * the bootstrap covers about 75%, 84% and 90%, because resampling three to ten values cannot show
 * more spread than they hold.
 */
public final class TrialInterval {

  private TrialInterval() {}

  /**
   * Two-sided interval for the mean of what further trials would yield.
   *
   * <p>Formula: mean ± t((1 + confidence) / 2; n - 1) s / sqrt(n), with s the sample's standard
   * deviation. n = 0 and n = 1: refused, since no finite interval follows from a single start. n =
   * 2: allowed, and very wide (12.7 standard errors to each side at 95%). Equal figures: an
   * interval of no width. Approximate for figures that are not normally distributed; differences of
   * two starts are nearly symmetric, where it errs on the wide side.
   *
   * <p>Source: Student, "The Probable Error of a Mean", Biometrika 6 (1908); for its use over
   * starts of a process: Georges, Buytaert and Eeckhout, "Statistically Rigorous Java Performance
   * Evaluation", OOPSLA 2007.
   *
   * @param perTrial one figure per trial, in any unit, at least 2
   * @param confidence above 0 and below 1, for example 0.95
   * @return in the unit of the figures
   */
  public static Interval of(double[] perTrial, double confidence) {
    if (perTrial.length < 2) {
      throw new IllegalArgumentException(
          "an interval over trials needs at least 2 trials, got " + perTrial.length);
    }
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "a confidence lies above 0 and below 1, got " + confidence);
    }
    double mean = Sample.mean(perTrial);
    double standardError = Sample.standardDeviation(perTrial) / Math.sqrt(perTrial.length);
    double t =
        new TDistribution(perTrial.length - 1).inverseCumulativeProbability((1 + confidence) / 2);
    return new Interval(mean - t * standardError, mean + t * standardError);
  }

  /**
   * The same for figures that are above 0 and that what differs between trials multiplies, as the
   * machine's speed multiplies every latency.
   *
   * <p>Formula: the exponential of both ends of {@link #of} on the figures' natural logarithms. It
   * holds their geometric mean and never reaches 0. Figures that are not above 0: refused; else as
   * in {@link #of}.
   *
   * @param perTrial one figure per trial, above 0, in any unit, at least 2
   * @return in the unit of the figures
   */
  public static Interval onLogarithm(double[] perTrial, double confidence) {
    Interval interval = of(Sample.logarithms(perTrial), confidence);
    return new Interval(Math.exp(interval.low()), Math.exp(interval.high()));
  }
}
