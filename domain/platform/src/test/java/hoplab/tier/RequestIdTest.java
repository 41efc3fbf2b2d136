package hoplab.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
  @Test
  void keepsAnIdThatIsPlain() {
    assertThat(RequestId.chosenOrNew("aZ09._-")).isEqualTo("aZ09._-");
    assertThat(RequestId.chosenOrNew("x".repeat(64))).hasSize(64);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "a b", "a\nb", "é", "<b>", "a%0a", "a,b", "\u0000"})
  void replacesAnIdThatCouldHarmALogOrAHeader(String chosen) {
    assertThat(RequestId.chosenOrNew(chosen)).matches("[0-9a-f]{16}");
  }

  @Test
  void replacesAnIdThatIsTooLong() {
    assertThat(RequestId.chosenOrNew("x".repeat(65))).hasSize(16);
  }

  @Test
  void doesNotRepeatItself() {
    assertThat(IntStream.range(0, 10_000).mapToObj(k -> RequestId.chosenOrNew(null)))
        .doesNotHaveDuplicates();
  }
}
