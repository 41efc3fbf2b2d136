package hoplab.statistics;

import java.util.Arrays;

/**
 * Figures of a small sample. Every function refuses an empty sample and values that are not finite
 * with {@link IllegalArgumentException}, and leaves its argument as it was.
 */
public final class Sample {

  private Sample() {}

  /**
   * Arithmetic mean.
   *
   * <p>Formula: (x1 + ... + xn) / n. n = 0: refused. n = 1: the value itself.
   */
  public static double mean(double... values) {
    requireSome(values);
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /**
   * Geometric mean, the centre of what is multiplied rather than added.
   *
   * <p>Formula: exp((ln x1 + ... + ln xn) / n). n = 0 and values that are not above 0: refused. n =
   * 1: the value itself.
   */
  public static double geometricMean(double... values) {
    return values.length == 1 && values[0] > 0 ? values[0] : Math.exp(mean(logarithms(values)));
  }

  /**
   * Trimmed mean, which a few far values do not move.
   *
   * <p>Formula: of n values leave out c = floor(n / 10 + 1/2) at each end, and take the mean of the
   * rest. n = 0: refused. Up to n = 4 nothing is left out.
   *
   * <p>Source: Tukey and McLaughlin, "Less Vulnerable Confidence and Significance Procedures for
   * Location Based on a Single Sample", Sankhya A 25 (1963).
   */
  static double trimmedMean(double... values) {
    requireSome(values);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int cut = (int) Math.floor(sorted.length / 10.0 + 0.5);
    return mean(Arrays.copyOfRange(sorted, cut, sorted.length - cut));
  }

  /** Natural logarithms; values that are not above 0 are refused. */
  public static double[] logarithms(double... values) {
    for (double value : values) {
      if (!(value > 0)) {
        throw new IllegalArgumentException("a logarithm needs a value above 0, got " + value);
      }
    }
    return Arrays.stream(values).map(Math::log).toArray();
  }

  /**
   * Standard deviation of the population that the sample was drawn from.
   *
   * <p>Formula: the square root of sum((xi - mean)^2) / (n - 1), in two passes. n = 0 and n = 1:
   * refused, since one value says nothing about spread.
   *
   * <p>Source: Chan, Golub and LeVeque, "Algorithms for Computing the Sample Variance", The
   * American Statistician 37 (1983), the two-pass algorithm.
   */
  static double standardDeviation(double... values) {
    if (values.length < 2) {
      throw new IllegalArgumentException(
          "a standard deviation needs at least 2 values, got " + values.length);
    }
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }

  /**
   * Quantile, by linear interpolation between order statistics.
   *
   * <p>Formula: with h = (n - 1) p + 1, x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h]),
   * counted from 1. n = 0: refused. n = 1: the value itself, whatever p.
   *
   * <p>Source: definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The
   * American Statistician 50 (1996).
   *
   * @param p from 0 (the smallest value) to 1 (the largest)
   */
  static double quantile(double p, double... values) {
    requireSome(values);
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("a quantile lies from 0 to 1, got " + p);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double position = (sorted.length - 1) * p;
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /** Median: the {@link #quantile} at one half. */
  public static double median(double... values) {
    return quantile(0.5, values);
  }

  private static void requireSome(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a sample needs at least 1 value, got none");
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a sample holds finite values only, got " + value);
      }
    }
  }
}
