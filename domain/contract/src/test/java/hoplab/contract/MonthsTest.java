package hoplab.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsTest {
  @Test
  void takesOneToSixty() {
    assertThat(Months.parse("1")).contains(new Months(1));
    assertThat(Months.parse("60")).contains(new Months(60));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0", "61", "-1", "+1", "1.0", "1e1", " 1", "100", "٣", "one"})
  void refusesAnythingElseAndSaysTheRule(String text) {
    assertThatThrownBy(() -> Months.require(text))
        .isInstanceOf(BadRequest.class)
        .hasMessage(Months.RULE);
  }
}
