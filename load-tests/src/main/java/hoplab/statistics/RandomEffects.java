package hoplab.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.solvers.BisectionSolver;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A linear mixed model for observations that are few: each is a base, plus the effects that are
 * present in it, plus noise. Effects are taken for draws from a normal distribution around 0 whose
 * spread all groups share; so one that the noise could have made by itself counts for little, and
 * one that stands out of it counts in full.
 *
 * <p>Source: Henderson, "Best Linear Unbiased Estimation and Prediction under a Selection Model",
 * Biometrics 31 (1975); the spread: Paule and Mandel, "Consensus Values and Weighting Factors",
 * Journal of Research of the National Bureau of Standards 87 (1982), here around a mean that is
 * known to be 0.
 */
public final class RandomEffects {

  /** Smaller variances, in the values' unit squared, are rounding. */
  private static final double LEAST_VARIANCE = 1e-6;

  private static final int MAX_HALVINGS = 200;

  /**
   * What was observed of one base.
   *
   * @param present by observation and effect, whether the effect is in it; at least one observation
   *     has none, and no two effects are present in the same ones
   * @param weights by observation, above 0: how many readings it sums up
   * @param values by observation and repetition, in any unit; all were repeated equally often
   */
  public record Group(boolean[][] present, double[] weights, double[][] values) {
    public Group {
      if (present.length == 0
          || present.length != weights.length
          || present.length != values.length
          || values[0].length == 0) {
        throw new IllegalArgumentException(
            "a group needs observations, each with its effects, its weight and its values");
      }
    }

    private int effects() {
      return present[0].length;
    }

    private int repetitions() {
      return values[0].length;
    }

    private double[] repetition(int number) {
      return Arrays.stream(values).mapToDouble(repeated -> repeated[number]).toArray();
    }

    private double[] means() {
      return Arrays.stream(values).mapToDouble(Sample::mean).toArray();
    }

    private double weightedMean(double[] observed) {
      return MatrixUtils.createRealVector(observed)
              .dotProduct(MatrixUtils.createRealVector(weights))
          / Arrays.stream(weights).sum();
    }

    private Group withoutEffects() {
      return new Group(new boolean[present.length][0], weights, values);
    }
  }

  /**
   * What one repetition says, in the unit of the values.
   *
   * @param base of the group
   * @param effects each of them
   */
  public record Fit(double base, double[] effects) {}

  private RandomEffects() {}

  /**
   * Variance of a single reading: what neither the observation nor the repetition explains, in
   * groups that share it.
   *
   * <p>Formula: for each group r(i, t) = x(i, t) - mean of i - mean of t + mean of all, means over
   * observations i by weight; the sum of w(i) r(i, t)^2 over all groups, divided by that of
   * (observations - 1) (repetitions - 1). Nothing to divide by: 0.
   */
  public static double noise(List<Group> groups) {
    double squares = 0;
    double freedom = 0;
    for (Group group : groups) {
      double[] means = group.means();
      double all = group.weightedMean(means);
      for (int t = 0; t < group.repetitions(); t++) {
        double[] observed = group.repetition(t);
        double shift = group.weightedMean(observed) - all;
        for (int i = 0; i < observed.length; i++) {
          double rest = observed[i] - means[i] - shift;
          squares += group.weights[i] * rest * rest;
        }
      }
      freedom += (group.weights.length - 1.0) * (group.repetitions() - 1.0);
    }
    return freedom == 0 ? 0 : squares / freedom;
  }

  /**
   * Variance of the effects: the one under which their estimates scatter as much as they do.
   *
   * <p>Formula: with b an effect's estimate of least squares and v the variance of that estimate,
   * the s at which sum(b^2 / (v + s)) equals the number of effects; 0 where the noise alone makes
   * them scatter so. No effects: 0.
   *
   * @param noises of a single reading, by group, 0 or more
   */
  public static double spread(List<Group> groups, double[] noises) {
    double[] squares = new double[groups.stream().mapToInt(Group::effects).sum()];
    double[] variances = new double[squares.length];
    int effect = 0;
    for (int g = 0; g < noises.length; g++) {
      Group group = groups.get(g);
      double noise = ofMean(group, noises[g]);
      RealMatrix covariance = covariance(group, noise, 0);
      double[] estimates = covariance.operate(pull(group, group.means(), noise));
      for (int k = 1; k < estimates.length; k++) {
        squares[effect] = estimates[k] * estimates[k];
        variances[effect++] = covariance.getEntry(k, k);
      }
    }
    if (effect == 0 || excess(squares, variances, 0) <= 0) {
      return 0;
    }
    double enough = Sample.quantile(1, squares);
    // of a large one no digit is asked for that a double does not hold
    return new BisectionSolver(Math.max(LEAST_VARIANCE, 4 * Math.ulp(enough)))
        .solve(MAX_HALVINGS, spread -> excess(squares, variances, spread), 0, enough);
  }

  private static double excess(double[] squares, double[] variances, double spread) {
    return IntStream.range(0, squares.length)
            .mapToDouble(k -> squares[k] / (variances[k] + spread))
            .sum()
        - squares.length;
  }

  /**
   * Base and effects of each repetition; they are linear in the values, so their means are those of
   * the means.
   *
   * <p>Formula: the solution b of (X'WX + P) b = X'Wx, where X holds a 1 for the base and one for
   * each effect that is present, W the inverse variances of the observations' means over all
   * repetitions, and P 1 / spread for each effect and 0 for the base. Spread 0: no effects.
   *
   * @param noise of a single reading, 0 or more
   * @param spread variance of the effects, 0 or more
   */
  public static List<Fit> fit(Group group, double noise, double spread) {
    Group fitted = spread > 0 ? group : group.withoutEffects();
    double ofMean = ofMean(group, noise);
    RealMatrix covariance = covariance(fitted, ofMean, 1 / spread);
    return IntStream.range(0, group.repetitions())
        .mapToObj(t -> covariance.operate(pull(fitted, group.repetition(t), ofMean)))
        .map(b -> new Fit(b[0], Arrays.copyOf(Arrays.copyOfRange(b, 1, b.length), group.effects())))
        .toList();
  }

  private static double ofMean(Group group, double noise) {
    return Math.max(noise, LEAST_VARIANCE) / group.repetitions();
  }

  /**
   * The inverse of X'WX + P, with the noise taken out of both first: a decomposition takes entries
   * near 1e-10 for zero, which the inverse of a large noise is.
   */
  private static RealMatrix covariance(Group group, double noise, double penalty) {
    RealMatrix design = design(group);
    RealMatrix precision = weighted(group, 1).multiply(design);
    for (int k = 1; k <= group.effects(); k++) {
      precision.addToEntry(k, k, noise * penalty);
    }
    return new CholeskyDecomposition(precision).getSolver().getInverse().scalarMultiply(noise);
  }

  /** X'Wx. */
  private static double[] pull(Group group, double[] observed, double noise) {
    return weighted(group, noise).operate(observed);
  }

  /** X'W. */
  private static RealMatrix weighted(Group group, double noise) {
    return design(group)
        .transpose()
        .multiply(MatrixUtils.createRealDiagonalMatrix(group.weights))
        .scalarMultiply(1 / noise);
  }

  private static RealMatrix design(Group group) {
    RealMatrix design = MatrixUtils.createRealMatrix(group.weights.length, group.effects() + 1);
    for (int i = 0; i < group.weights.length; i++) {
      design.setEntry(i, 0, 1);
      for (int k = 0; k < group.effects(); k++) {
        design.setEntry(i, k + 1, group.present[i][k] ? 1 : 0);
      }
    }
    return design;
  }
}
