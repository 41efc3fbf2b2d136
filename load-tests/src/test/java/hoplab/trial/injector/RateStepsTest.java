package hoplab.trial.injector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateStepsTest {

  private final RateSteps steps = new RateSteps();

  @BeforeEach
  void settle() {
    IntStream.range(0, RateSteps.SETTLING).forEach(step -> steps.add(50, 0.99));
  }

  @Test
  void countsForNothingWhatCodeDoesThatIsBeingCompiled() {
    assertThat(steps.reached()).isFalse();
    assertThat(steps.chosen(50)).isEqualTo(50);
  }

  @Test
  void choosesTheRateBetweenTwoStepsThatKeepsHalfBusy() {
    steps.add(100, 0.2);
    steps.add(160, 0.3);
    steps.add(256, 0.45);
    assertThat(steps.reached()).isFalse();
    steps.add(410, 0.65);

    assertThat(steps.reached()).isTrue();
    assertThat(steps.chosen(50)).isEqualTo(Math.rint(256 + 0.25 * 154));
  }

  @Test
  void takesAStepThatKeepsExactlyHalfBusy() {
    steps.add(100, 0.2);
    steps.add(160, 0.5);

    assertThat(steps.chosen(50)).isEqualTo(160);
  }

  @Test
  void reckonsFromNothingWhereTheFirstStepIsTooMuchAlready() {
    steps.add(100, 0.8);

    assertThat(steps.chosen(50)).isEqualTo(Math.rint(100 * 0.5 / 0.8));
  }

  @Test
  void neverGoesBelowTheQuietRate() {
    steps.add(100, 1);

    assertThat(steps.chosen(60)).isEqualTo(60);
  }

  @Test
  void takesTheHighestRateWhereNoneKeepsHalfBusy() {
    steps.add(100, 0.02);
    steps.add(160, 0.03);

    assertThat(steps.reached()).isFalse();
    assertThat(steps.chosen(50)).isEqualTo(160);
  }

  @Test
  void isNotMisledByAStepThatWasBusierThanTheNext() {
    steps.add(100, 0.49);
    steps.add(160, 0.45);
    steps.add(256, 0.55);

    assertThat(steps.chosen(50)).isEqualTo(208);
  }
}
