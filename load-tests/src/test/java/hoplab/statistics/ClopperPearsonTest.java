package hoplab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClopperPearsonTest {

  /** R 4: binom.test(k, n)$conf.int. */
  @ParameterizedTest
  @CsvSource({
    "10, 10, 0.6915029, 1",
    "0, 10, 0, 0.3084971",
    "3, 3, 0.2924018, 1",
    "9, 10, 0.5549839, 0.9974714",
    "5, 10, 0.1870860, 0.8129140"
  })
  void agreesWithR(int successes, int trials, double low, double high) {
    Interval interval = ClopperPearson.of(successes, trials, 0.95);
    assertThat(interval.low()).isEqualTo(low, within(1e-6));
    assertThat(interval.high()).isEqualTo(high, within(1e-6));
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatIllegalArgumentException().isThrownBy(() -> ClopperPearson.of(0, 0, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> ClopperPearson.of(4, 3, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> ClopperPearson.of(-1, 3, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> ClopperPearson.of(1, 3, 1));
  }
}
