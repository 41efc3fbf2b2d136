package hoplab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WelchTest {

  private static final double CONFIDENCE = 0.95;

  /** By hand: variances 5/3 of 4 and 13 of 3, 2.39 degrees of freedom, t(0.975; 2) = 4.303. */
  @Test
  void isWelchsIntervalOfTwoMeans() {
    Estimate difference = Welch.difference(mean(1, 2, 3, 4), mean(2, 4, 9), 1, CONFIDENCE);
    assertThat(difference.value()).isEqualTo(-2.5);
    assertThat(difference.degreesOfFreedom()).isEqualTo(2);
    double error = Math.sqrt(5 / 3.0 / 4 + 13 / 3.0);
    assertThat(difference.interval().high() - difference.value())
        .isCloseTo(4.302653 * error, within(1e-4));
  }

  @Test
  void widensWithTheNumberOfComparisons() {
    Estimate alone = Welch.difference(mean(1, 2, 3), mean(1, 2, 4), 1, CONFIDENCE);
    Estimate oneOfThree = Welch.difference(mean(1, 2, 3), mean(1, 2, 4), 3, CONFIDENCE);
    assertThat(oneOfThree.interval().high()).isGreaterThan(alone.interval().high());
  }

  @Test
  void hasNoWidthWhereNothingScatters() {
    Estimate difference = Welch.difference(mean(2, 2), mean(1, 1), 1, CONFIDENCE);
    assertThat(difference.interval()).isEqualTo(new Interval(1, 1));
  }

  @Test
  void holdsWhatIsTrueInNineteenOfTwentyPairsOfRuns() {
    Random random = new Random(11);
    int held = 0;
    for (int i = 0; i < 2_000; i++) {
      double[] one = random.doubles(5).map(x -> random.nextGaussian()).toArray();
      double[] other = random.doubles(3).map(x -> 3 * random.nextGaussian()).toArray();
      held +=
          Welch.difference(mean(one), mean(other), 1, CONFIDENCE).interval().contains(0) ? 1 : 0;
    }
    assertThat(held / 2_000.0).isBetween(0.94, 0.99);
  }

  private static Estimate mean(double... values) {
    return new Estimate(
        Sample.mean(values), TrialInterval.of(values, CONFIDENCE), values.length - 1);
  }
}
