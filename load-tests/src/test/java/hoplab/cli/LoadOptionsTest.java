package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./lab run load} refuses before it starts anything. */
class LoadOptionsTest extends LabCommands {

  @Test
  void isListedWithItsLimit() {
    assertThat(lab("run", "--help")).isZero();
    assertThat(out.toString())
        .contains("  load: how does latency grow with load")
        .containsPattern("Options of load:[^:]*--p99-limit=TIME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "500us", "11s"})
  void refusesALimitThatCannotBe(String limit) {
    assertThat(lab("run", "load", "--p99-limit", limit)).isEqualTo(2);
    assertThat(err.toString()).startsWith("lab: --p99-limit must be 1ms to 10s, not ");
  }

  @Test
  void refusesToLeaveOutTheBusyLoad() {
    assertThat(lab("run", "load", "--busy-rate", "off")).isEqualTo(2);
    assertThat(err.toString()).contains("say --busy-rate auto, or a rate");
  }

  @Test
  void refusesToOverloadWhatRunsAlready() {
    assertThat(lab("run", "load", "--target", "mine=http://127.0.0.1:1")).isEqualTo(2);
    assertThat(err.toString()).contains("is not driven into overload: leave --target out");
  }
}
