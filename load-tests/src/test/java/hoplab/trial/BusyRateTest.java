package hoplab.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusyRateTest {

  @Test
  void readsWhatWasAskedFor() {
    assertThat(BusyRate.of("auto")).isEqualTo(BusyRate.AUTO);
    assertThat(BusyRate.of("off")).isEqualTo(BusyRate.OFF);
    assertThat(BusyRate.of("400").usersPerSecond()).isEqualTo(400);
    assertThat(BusyRate.of("400").searched()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "10001", "1.5", "Auto", "99999999999"})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> BusyRate.of(text))
        .isInstanceOf(RunOptions.WrongOrder.class)
        .hasMessageContaining("--busy-rate takes auto, off, or users per second from 1 to 10000");
  }
}
