package hoplab.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
  private static final String TEXT = "0123456789abcdef0123456789abcdef";
  private static final ApiKey KEY = ApiKey.of(TEXT);

  @Test
  void opensWithItself() {
    assertThat(KEY.opensWith(TEXT)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "0123456789abcdef0123456789abcdeF",
        "0123456789abcdef0123456789abcde",
        "0123456789abcdef0123456789abcdef0",
        " 0123456789abcdef0123456789abcdef"
      })
  void staysShutForAnythingElse(String guess) {
    assertThat(KEY.opensWith(guess)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456789abcdef0123456789abcde",
        "0123456789abcdef 0123456789abcdef",
        "0123456789abcdef\r\n0123456789abcdef",
        "0123456789abcdéf0123456789abcdef"
      })
  void refusesUnfitTextWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> ApiKey.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32 to 256")
        .hasMessageNotContaining("0123456789");
  }

  @Test
  void showsItselfNowhereButInItsHeader() {
    assertThat(KEY.toString()).doesNotContain(TEXT);
    assertThat(KEY.headerValue()).isEqualTo(TEXT);
  }
}
