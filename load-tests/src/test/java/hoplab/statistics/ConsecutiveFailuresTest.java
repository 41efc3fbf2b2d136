package hoplab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConsecutiveFailuresTest {

  @Test
  void needsAsManyChecksAsFailuresInARow() {
    assertThat(ConsecutiveFailures.chance(1, 3, 2)).isZero();
    assertThat(ConsecutiveFailures.chance(1, 3, 3)).isEqualTo(1);
    assertThat(ConsecutiveFailures.chance(0, 3, 360)).isZero();
  }

  @Test
  void countsTheSequencesOfAFairCoin() {
    assertThat(ConsecutiveFailures.chance(0.5, 3, 3)).isEqualTo(1 / 8.0, within(1e-12));
    assertThat(ConsecutiveFailures.chance(0.5, 3, 4)).isEqualTo(3 / 16.0, within(1e-12));
    assertThat(ConsecutiveFailures.chance(0.5, 3, 5)).isEqualTo(8 / 32.0, within(1e-12));
  }

  @Test
  void isLikelyWithinAnHourFromAboutOneFailureInEight() {
    assertThat(ConsecutiveFailures.chance(0.12, 3, 360)).isBetween(0.4, 0.5);
    assertThat(ConsecutiveFailures.chance(0.14, 3, 360)).isGreaterThan(0.5);
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConsecutiveFailures.chance(1.1, 3, 360))
        .withMessageContaining("from 0 to 1");
  }
}
