package hoplab.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {
  @Test
  void takesAnUAndFiveDigits() {
    assertThat(UserId.parse("u00042")).contains(UserId.of(42));
    assertThat(UserId.of(10_000)).hasToString("u10000");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "u",
        "u0042",
        "u000042",
        "U00042",
        "u0004x",
        "u00042 ",
        " u00042",
        "u-0042",
        "u٠٠٠٤٢",
        "u０００４２",
        "\uD83D\uDE00",
        "u0004\uD83D",
        "u00042\n",
        "'; --x"
      })
  void refusesWhatCannotBeAnId(String text) {
    assertThat(UserId.parse(text)).isEmpty();
    assertThatThrownBy(() -> UserId.require(text)).isInstanceOf(UserNotFound.class);
  }

  @Test
  void refusesNumbersOfMoreThanFiveDigits() {
    assertThatThrownBy(() -> UserId.of(100_000)).isInstanceOf(IllegalArgumentException.class);
  }
}
