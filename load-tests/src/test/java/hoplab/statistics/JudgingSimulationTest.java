package hoplab.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the rule is wrong where the truth is known. Each bound is the share that is promised,
 * and three standard errors of 4,000 simulated runs.
 */
class JudgingSimulationTest {

  private static final int RUNS = 4_000;
  private static final int BLOCKS = 20;
  private static final double SMALLEST_RATIO = 1.02;
  private static final double CONFIDENCE = 0.95;

  @ParameterizedTest
  @CsvSource({
    "STEADY, 3, 7", "STEADY, 5, 20", "STEADY, 10, 40",
    "SPEED_CHANGES, 3, 7", "SPEED_CHANGES, 5, 20", "SPEED_CHANGES, 10, 40",
    "STALLS, 3, 7", "STALLS, 5, 20", "STALLS, 10, 40",
    "NOISY_STARTS, 3, 7", "NOISY_STARTS, 5, 20", "NOISY_STARTS, 10, 40"
  })
  void callsSomeCopyOfTheBaselineRealInAtMost5PercentOfRuns(
      SimulatedBlocks machine, int trials, int blocks) {
    double wrong =
        share(machine, trials, blocks, run -> isReal(run, 2, 0) || isReal(run, 3, 0) ? 1 : 0);
    System.out.printf(
        "some copy judged REAL, %s, %d trials: %.1f%%%n", machine, trials, 100 * wrong);
    assertThat(wrong).isLessThanOrEqualTo(0.05 + slack(0.05));
  }

  @ParameterizedTest
  @CsvSource({"STEADY, 3, 7", "SPEED_CHANGES, 5, 20", "STALLS, 5, 20", "NOISY_STARTS, 10, 40"})
  void callsTheDuplicateRealInAtMost1PercentOfRuns(
      SimulatedBlocks machine, int trials, int blocks) {
    double wrong =
        share(machine, trials, blocks, run -> real(run.duplicateAgainstBaseline(), 0) ? 1 : 0);
    System.out.printf(
        "duplicate judged REAL, %s, %d trials: %.1f%%%n", machine, trials, 100 * wrong);
    assertThat(wrong).isLessThanOrEqualTo(0.01 + slack(0.01));
  }

  @ParameterizedTest
  @CsvSource({"STEADY, 3, 7", "SPEED_CHANGES, 3, 7", "STALLS, 5, 20", "NOISY_STARTS, 10, 40"})
  void holdsTheTruthInBothIntervalsInAtLeast95PercentOfRuns(
      SimulatedBlocks machine, int trials, int blocks) {
    double held = share(machine, trials, blocks, run -> holds(run, 2) && holds(run, 3) ? 1 : 0);
    System.out.printf("both intervals hold, %s, %d trials: %.1f%%%n", machine, trials, 100 * held);
    assertThat(held).isGreaterThanOrEqualTo(0.95 - slack(0.05));
  }

  @ParameterizedTest
  @CsvSource({"3, 7, 0.70", "5, 20, 0.99", "10, 40, 0.99"})
  void seesATrueRatioOf105(int trials, int blocks, double atLeast) {
    double seen =
        share(
            SimulatedBlocks.STEADY, trials, blocks, run -> isReal(run, 2, Math.log(1.05)) ? 1 : 0);
    System.out.printf("a ratio of 1.05 judged REAL, %d trials: %.1f%%%n", trials, 100 * seen);
    assertThat(seen).isGreaterThanOrEqualTo(atLeast);
  }

  @ParameterizedTest
  @CsvSource({"STEADY, 3, 3", "STEADY, 3, 10", "SPEED_CHANGES, 5, 5", "NOISY_STARTS, 5, 5"})
  void callsAChangeBetweenTwoRunsOfTheSameRealInAtMost5PercentOfPairs(
      SimulatedBlocks machine, int earlierTrials, int laterTrials) {
    RandomGenerator random = new Well19937c(20_261_130 + laterTrials);
    double wrong = 0;
    double seen = 0;
    for (int pair = 0; pair < RUNS; pair++) {
      PairedFigures earlier =
          PairedFigures.ofBlocks(machine.draw(random, earlierTrials, BLOCKS, 4));
      PairedFigures later = PairedFigures.ofBlocks(machine.draw(random, laterTrials, BLOCKS, 4));
      wrong += changed(earlier, later, 2, 0) || changed(earlier, later, 3, 0) ? 1.0 / RUNS : 0;
      seen += changed(earlier, later, 2, Math.log(1.05)) ? 1.0 / RUNS : 0;
    }
    System.out.printf(
        "a change judged REAL, %s, %d and %d trials: %.1f%% where none is, %.1f%% where one of"
            + " 1.05 is%n",
        machine, earlierTrials, laterTrials, 100 * wrong, 100 * seen);
    assertThat(wrong).isLessThanOrEqualTo(0.05 + slack(0.05));
  }

  private static boolean changed(
      PairedFigures earlier, PairedFigures later, int process, double shift) {
    return real(
        Welch.difference(
            later.againstBaseline(process, 1, CONFIDENCE),
            earlier.againstBaseline(process, 1, CONFIDENCE),
            2,
            CONFIDENCE),
        shift);
  }

  private static double share(
      SimulatedBlocks machine, int trials, int blocks, ToDoubleFunction<PairedFigures> counted) {
    RandomGenerator random = new Well19937c(20_261_130 + trials);
    double sum = 0;
    for (int run = 0; run < RUNS; run++) {
      sum += counted.applyAsDouble(PairedFigures.ofBlocks(machine.draw(random, trials, blocks, 4)));
    }
    return sum / RUNS;
  }

  private static boolean isReal(PairedFigures run, int process, double shift) {
    return real(run.againstBaseline(process, 2, CONFIDENCE), shift);
  }

  private static boolean holds(PairedFigures run, int process) {
    return run.againstBaseline(process, 2, CONFIDENCE).interval().contains(0);
  }

  /** The verdict if the process were slower by a factor of exp(shift). */
  private static boolean real(Estimate found, double shift) {
    Interval interval =
        new Interval(found.interval().low() + shift, found.interval().high() + shift);
    Estimate shifted = new Estimate(found.value() + shift, interval, found.degreesOfFreedom());
    return Judgement.ofRatio(shifted.ratio(), SMALLEST_RATIO) == Verdict.REAL;
  }

  private static double slack(double share) {
    return 3 * Math.sqrt(share * (1 - share) / RUNS);
  }
}
