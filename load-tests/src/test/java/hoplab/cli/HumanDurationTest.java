package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class HumanDurationTest {

  private final HumanDuration converter = new HumanDuration();

  @ParameterizedTest
  @CsvSource({"14s,14000000000", "500ms,500000000", "0.5ms,500000", "2m,120000000000", "7us,7000"})
  void readsWhatPeopleWrite(String text, long nanos) {
    assertThat(converter.convert(text)).isEqualTo(Duration.ofNanos(nanos));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "14", "s", "-1s", "1 s", "1h", "1e3s", "١s", "99999999999s"})
  void refusesWhatNobodyMeans(String text) {
    assertThatThrownBy(() -> converter.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("for example 500ms or 14s");
  }

  @Test
  void writesTheShortestForm() {
    assertThat(HumanDuration.write(Duration.ofSeconds(14))).isEqualTo("14s");
    assertThat(HumanDuration.write(Duration.ofMillis(1500))).isEqualTo("1500ms");
  }
}
