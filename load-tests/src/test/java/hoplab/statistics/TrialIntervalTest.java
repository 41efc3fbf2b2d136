package hoplab.statistics;

import static hoplab.statistics.SimulatedRun.differences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import hoplab.statistics.SimulatedRun.StartEffect;
import java.util.Random;
import java.util.function.Function;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialIntervalTest {

  private static final int RUNS = 2_000;
  private static final double TRUTH = 250;

  /** With one and two degrees of freedom the quantile of t has a closed form. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.9, 0.95, 0.99})
  void isAsWideAsStudentSays(double confidence) {
    double p = (1 + confidence) / 2;
    Interval ofTwo = TrialInterval.of(new double[] {-1, 1}, confidence);
    assertThat(ofTwo.high()).isCloseTo(Math.tan(Math.PI * (p - 0.5)), within(1e-9));
    Interval ofThree = TrialInterval.of(new double[] {-1, 0, 1}, confidence);
    double t = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
    assertThat(ofThree.high()).isCloseTo(t / Math.sqrt(3), within(1e-9));
    assertThat(ofThree.low()).isCloseTo(-t / Math.sqrt(3), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "3, NORMAL, 0.5",
    "5, NORMAL, 0.5",
    "10, NORMAL, 0.5",
    "3, NORMAL, 0.99",
    "5, NORMAL, 0.99",
    "10, NORMAL, 0.99",
    "3, LOPSIDED, 0.5",
    "5, LOPSIDED, 0.5",
    "10, LOPSIDED, 0.5",
    "3, TWO_PLANS, 0.5",
    "5, TWO_PLANS, 0.5",
    "10, TWO_PLANS, 0.5"
  })
  void coversTheTruthIn93To98PercentOfRuns(int trials, StartEffect effect, double p) {
    double coverage = coverage(trials, effect, p, figures -> TrialInterval.of(figures, 0.95));
    System.out.printf(
        "coverage of the 95%% interval, %d trials, %s starts, p%.0f: %.1f%%%n",
        trials, effect, 100 * p, 100 * coverage);
    assertThat(coverage).isBetween(0.93, 0.98);
  }

  @ParameterizedTest
  @CsvSource({"3, 0.80", "5, 0.88", "10, 0.92"})
  void coversMoreThanPercentileBootstrapWhichIsFarTooNarrow(int trials, double atMost) {
    Random random = new Random(11);
    double coverage =
        coverage(trials, StartEffect.NORMAL, 0.5, figures -> percentileBootstrap(figures, random));
    System.out.printf(
        "coverage of a 95%% percentile bootstrap, %d trials: %.1f%%%n", trials, 100 * coverage);
    assertThat(coverage).isLessThan(atMost);
  }

  private static double coverage(
      int trials, StartEffect effect, double p, Function<double[], Interval> method) {
    RandomGenerator random = new Well19937c(7);
    int covered = 0;
    for (int run = 0; run < RUNS; run++) {
      SimulatedRun drawn = SimulatedRun.draw(random, trials, effect, TRUTH, p);
      if (method.apply(differences(drawn.variant(), drawn.baseline())).contains(TRUTH)) {
        covered++;
      }
    }
    return covered / (double) RUNS;
  }

  private static Interval percentileBootstrap(double[] figures, Random random) {
    double[] means = new double[400];
    for (int i = 0; i < means.length; i++) {
      double sum = 0;
      for (int j = 0; j < figures.length; j++) {
        sum += figures[random.nextInt(figures.length)];
      }
      means[i] = sum / figures.length;
    }
    return new Interval(Sample.quantile(0.025, means), Sample.quantile(0.975, means));
  }

  @Test
  void matchesTheTablesOfStudentsT() {
    Interval interval = TrialInterval.of(new double[] {10, 12, 14}, 0.95);
    double reach = 4.302653 * 2 / Math.sqrt(3);
    assertThat(interval.low()).isCloseTo(12 - reach, within(1e-5));
    assertThat(interval.high()).isCloseTo(12 + reach, within(1e-5));
  }

  @Test
  void hasNoWidthForEqualFigures() {
    assertThat(TrialInterval.of(new double[] {7, 7, 7}, 0.95)).isEqualTo(new Interval(7, 7));
  }

  @ParameterizedTest
  @CsvSource({"3, 0.1", "5, 0.1", "10, 0.1", "3, 0.6", "5, 0.6", "10, 0.6"})
  void coversOnTheLogarithmWhatSpeedMultipliesAndNeverReachesZero(int trials, double deviation) {
    RandomGenerator random = new Well19937c(5);
    int covered = 0;
    for (int run = 0; run < RUNS; run++) {
      double[] latencies = new double[trials];
      for (int i = 0; i < trials; i++) {
        latencies[i] = 2_807 * Math.exp(deviation * random.nextGaussian());
      }
      Interval interval = TrialInterval.onLogarithm(latencies, 0.95);
      assertThat(interval.low()).isPositive();
      assertThat(interval.contains(Sample.geometricMean(latencies))).isTrue();
      covered += interval.contains(2_807) ? 1 : 0;
    }
    assertThat(covered / (double) RUNS).isBetween(0.93, 0.97);
  }

  @Test
  void refusesALatencyOfZeroOnTheLogarithm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrialInterval.onLogarithm(new double[] {0, 8}, 0.95))
        .withMessage("a logarithm needs a value above 0, got 0.0");
  }

  @Test
  void refusesASingleTrial() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrialInterval.of(new double[] {7}, 0.95))
        .withMessage("an interval over trials needs at least 2 trials, got 1");
  }

  @Test
  void refusesAConfidenceOfOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrialInterval.of(new double[] {7, 8}, 1))
        .withMessageContaining("got 1.0");
  }
}
