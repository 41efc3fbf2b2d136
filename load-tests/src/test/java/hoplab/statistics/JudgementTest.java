package hoplab.statistics;

import static hoplab.statistics.SimulatedRun.START_DEVIATION_MICROS;
import static hoplab.statistics.SimulatedRun.differences;
import static hoplab.statistics.Verdict.INDISTINGUISHABLE;
import static hoplab.statistics.Verdict.REAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hoplab.statistics.SimulatedRun.StartEffect;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

  private static final int RUNS = 2_000;
  private static final double SMALLEST_MICROS = 10;

  @ParameterizedTest
  @CsvSource({"3, NORMAL", "5, NORMAL", "10, NORMAL", "3, LOPSIDED", "5, LOPSIDED", "10, LOPSIDED"})
  void callsTwoIdenticalProcessesRealInAtMost5Percent(int trials, StartEffect effect) {
    double[] shares = shareOfReal(trials, effect, 0);
    System.out.printf(
        "identical processes judged REAL, %d trials, %s starts: %.1f%% against the floor, A/A'"
            + " itself (floor 0) %.1f%%%n",
        trials, effect, 100 * shares[0], 100 * shares[1]);
    assertThat(shares[0]).isLessThanOrEqualTo(0.05);
    // Without a floor the rate is 5% by construction where starts are normal (t is exact there), so
    // a simulation of it lies on either side: allowed are three standard errors of 2,000 runs.
    assertThat(shares[1]).isLessThanOrEqualTo(0.05 + 3 * Math.sqrt(0.05 * 0.95 / RUNS));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10})
  void callsADifferenceOfThreeStartDeviationsRealInAtLeast80Percent(int trials) {
    double share = shareOfReal(trials, StartEffect.NORMAL, 3 * START_DEVIATION_MICROS)[0];
    System.out.printf(
        "a difference of three start deviations judged REAL, %d trials: %.1f%%%n",
        trials, 100 * share);
    assertThat(share).isGreaterThanOrEqualTo(0.80);
  }

  /** Share of runs in which variant, and duplicate, came out REAL against the baseline. */
  private static double[] shareOfReal(int trials, StartEffect effect, double truth) {
    RandomGenerator random = new Well19937c(7);
    int variantReal = 0;
    int duplicateReal = 0;
    for (int run = 0; run < RUNS; run++) {
      SimulatedRun drawn = SimulatedRun.draw(random, trials, effect, truth, 0.5);
      double[] duplicate = differences(drawn.duplicate(), drawn.baseline());
      double[] variant = differences(drawn.variant(), drawn.baseline());
      double floor = Math.abs(Sample.mean(duplicate));
      variantReal += verdict(variant, floor) == REAL ? 1 : 0;
      duplicateReal += verdict(duplicate, 0) == REAL ? 1 : 0;
    }
    return new double[] {variantReal / (double) RUNS, duplicateReal / (double) RUNS};
  }

  private static Verdict verdict(double[] differences, double floor) {
    return Judgement.judge(
        Sample.mean(differences), TrialInterval.of(differences, 0.95), floor, SMALLEST_MICROS);
  }

  @Test
  void callsADifferenceRealThatPassesAllThreeBars() {
    assertThat(Judgement.judge(-60, new Interval(-70, -50), 20, 10)).isEqualTo(REAL);
  }

  @Test
  void doubtsAnIntervalThatTouchesZero() {
    assertThat(Judgement.judge(60, new Interval(0, 120), 20, 10)).isEqualTo(INDISTINGUISHABLE);
  }

  @Test
  void doubtsADifferenceNoLargerThanTheFloor() {
    assertThat(Judgement.judge(-60, new Interval(-70, -50), 60, 10)).isEqualTo(INDISTINGUISHABLE);
  }

  @Test
  void doubtsADifferenceNoLargerThanTheSmallestOfInterest() {
    assertThat(Judgement.judge(10, new Interval(9, 11), 0, 10)).isEqualTo(INDISTINGUISHABLE);
  }

  @Test
  void refusesAFloorThatIsNotASize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Judgement.judge(10, new Interval(9, 11), -1, 10))
        .withMessage("a floor is finite and 0 or more, got -1.0");
  }

  @Test
  void refusesADifferenceOutsideItsInterval() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Judgement.judge(12, new Interval(9, 11), 0, 10))
        .withMessageContaining("12.0");
  }
}
