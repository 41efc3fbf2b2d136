package hoplab.statistics;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The figures of several processes in the same trials, each relative to two identical ones: the
 * baseline A and its duplicate A'. Trials are randomised blocks in the sense of Fisher, The Design
 * of Experiments (1935): what a trial does to all of its processes cancels out. The error is
 * estimated from all processes together, the difference of the two identical ones included.
 *
 * <p>With n trials, V processes and y(k,v) the figure of process v in trial k relative to A and A':
 *
 * <ul>
 *   <li>e(k,v) = y(k,v) - mean over k - mean over v + mean of all
 *   <li>a = mean over k of y(k,A') - y(k,A), whose true value is 0
 *   <li>MS = (sum of e^2 + n a^2 / 2) / f with f = (n - 1)(V - 1) + 1
 *   <li>SE^2 = max(g MS, s^2) / n, with s the standard deviation over k of what is estimated; g =
 *       1.5 against the baseline, 2 between two others
 *   <li>interval = estimate -+ t(1 - alpha / (2 N); f) SE, which holds for all N comparisons of a
 *       family at once (Bonferroni: Dunn, Journal of the American Statistical Association 56, 1961)
 * </ul>
 *
 * <p>{@code JudgingSimulationTest} shows what this rule gets wrong, and how often, at 3, 5 and 10
 * trials.
 */
public final class PairedFigures {

  private static final int BASELINE = 0;
  private static final int DUPLICATE = 1;
  private static final double AGAINST_BASELINE = 1.5;
  private static final double BETWEEN_OTHERS = 2;
  private static final double DUPLICATE_ALPHA = 0.01;

  /** By trial, then by process: the baseline, its duplicate, the others. */
  private final double[][] relative;

  private final int processes;
  private final double residuals;
  private final double duplicateDifference;

  private PairedFigures(double[][] relative) {
    this.relative = relative;
    this.processes = relative[0].length;
    this.residuals = residuals(relative);
    this.duplicateDifference = Sample.mean(differences(DUPLICATE, BASELINE));
  }

  /**
   * From one figure for each trial and process.
   *
   * @param figures by trial (at least 2), then by process: the baseline, its duplicate, the others;
   *     finite, of any scale: logarithms for what is judged as a ratio
   */
  public static PairedFigures ofTrials(double[][] figures) {
    double[][] relative = new double[figures.length][];
    for (int k = 0; k < figures.length; k++) {
      double[] own = figures[k];
      require(own.length >= 2, "a baseline and its duplicate are needed");
      double centre = (own[BASELINE] + own[DUPLICATE]) / 2;
      relative[k] = Arrays.stream(own).map(figure -> figure - centre).toArray();
    }
    return checked(relative);
  }

  /**
   * From the blocks of each trial: y(k,v) is half the sum of the {@linkplain Sample#trimmedMean
   * trimmed means} over blocks of the differences to A and to A'.
   *
   * @param blocks by trial (at least 2), then by process as in {@link #ofTrials}, then by block; in
   *     a trial equally many of each process, at least 1
   */
  public static PairedFigures ofBlocks(double[][][] blocks) {
    double[][] relative = new double[blocks.length][];
    for (int k = 0; k < blocks.length; k++) {
      double[][] own = blocks[k];
      require(own.length >= 2, "a baseline and its duplicate are needed");
      relative[k] =
          Arrays.stream(own)
              .mapToDouble(one -> (trimmed(one, own[BASELINE]) + trimmed(one, own[DUPLICATE])) / 2)
              .toArray();
    }
    return checked(relative);
  }

  /**
   * One process against another: the duplicate against the baseline as {@link
   * #duplicateAgainstBaseline}, anyone else against it as {@link #againstBaseline}, and two others
   * as {@link #between} say.
   *
   * @param comparisons N, the size of the family, at least 1; without effect for the duplicate
   * @param confidence 1 - alpha, that all intervals of the family hold, above 0 and below 1
   */
  public Estimate compared(int upper, int lower, int comparisons, double confidence) {
    if (lower != BASELINE) {
      return between(upper, lower, comparisons, confidence);
    }
    return upper == DUPLICATE
        ? duplicateAgainstBaseline()
        : againstBaseline(upper, comparisons, confidence);
  }

  /**
   * A process against the baseline, which is the mean of the two identical ones.
   *
   * @param process from 2
   * @param comparisons N, the size of the family, at least 1
   * @param confidence 1 - alpha, that all intervals of the family hold, above 0 and below 1
   */
  Estimate againstBaseline(int process, int comparisons, double confidence) {
    require(process > DUPLICATE && process < processes, "no such process: " + process);
    double[] own = Arrays.stream(relative).mapToDouble(trial -> trial[process]).toArray();
    return estimate(own, AGAINST_BASELINE, comparisons, confidence);
  }

  /**
   * One process against another, neither of them the baseline or its duplicate; parameters as in
   * {@link #againstBaseline}.
   */
  Estimate between(int upper, int lower, int comparisons, double confidence) {
    require(Math.min(upper, lower) > DUPLICATE, "the baseline is no step of its own");
    return estimate(differences(upper, lower), BETWEEN_OTHERS, comparisons, confidence);
  }

  /**
   * The duplicate against the baseline, which checks the instrument: at 99%, without the term in a.
   */
  Estimate duplicateAgainstBaseline() {
    int freedom = (trials() - 1) * (processes - 1);
    double[] own = differences(DUPLICATE, BASELINE);
    return of(own, BETWEEN_OTHERS * residuals / freedom, freedom, DUPLICATE_ALPHA);
  }

  private Estimate estimate(double[] own, double factor, int comparisons, double confidence) {
    require(comparisons >= 1, "a family has at least 1 comparison, got " + comparisons);
    require(confidence > 0 && confidence < 1, "a confidence lies above 0 and below 1");
    int freedom = (trials() - 1) * (processes - 1) + 1;
    double ofDuplicate = trials() * duplicateDifference * duplicateDifference / 2;
    double meanSquare = (residuals + ofDuplicate) / freedom;
    return of(own, factor * meanSquare, freedom, (1 - confidence) / comparisons);
  }

  private static Estimate of(double[] own, double pooled, int freedom, double alpha) {
    double deviation = Sample.standardDeviation(own);
    double error = Math.sqrt(Math.max(pooled, deviation * deviation) / own.length);
    double t = new TDistribution(freedom).inverseCumulativeProbability(1 - alpha / 2);
    double mean = Sample.mean(own);
    return new Estimate(mean, new Interval(mean - t * error, mean + t * error), freedom);
  }

  private int trials() {
    return relative.length;
  }

  private double[] differences(int upper, int lower) {
    return Arrays.stream(relative).mapToDouble(trial -> trial[upper] - trial[lower]).toArray();
  }

  /** Sum of the squares of what neither the trial nor the process explains. */
  private static double residuals(double[][] relative) {
    int n = relative.length;
    int processes = relative[0].length;
    double[] ofProcess = new double[processes];
    double[] ofTrial = new double[n];
    for (int k = 0; k < n; k++) {
      for (int v = 0; v < processes; v++) {
        ofProcess[v] += relative[k][v] / n;
        ofTrial[k] += relative[k][v] / processes;
      }
    }
    double all = Sample.mean(ofTrial);
    double sum = 0;
    for (int k = 0; k < n; k++) {
      for (int v = 0; v < processes; v++) {
        double rest = relative[k][v] - ofProcess[v] - ofTrial[k] + all;
        sum += rest * rest;
      }
    }
    return sum;
  }

  private static double trimmed(double[] one, double[] other) {
    require(one.length == other.length, "blocks of one trial are equally many");
    double[] differences = new double[one.length];
    Arrays.setAll(differences, block -> one[block] - other[block]);
    return Sample.trimmedMean(differences);
  }

  private static PairedFigures checked(double[][] relative) {
    require(relative.length >= 2, "at least 2 trials are needed, got " + relative.length);
    for (double[] trial : relative) {
      require(trial.length == relative[0].length, "every trial has the same processes");
      require(Arrays.stream(trial).allMatch(Double::isFinite), "figures are finite");
    }
    return new PairedFigures(relative);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
