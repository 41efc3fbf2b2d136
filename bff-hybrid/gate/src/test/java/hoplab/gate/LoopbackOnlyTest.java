package hoplab.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackOnlyTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "localhost"})
  void acceptsTheLoopbackInterface(String host) {
    assertThatCode(() -> LoopbackOnly.requireLoopback(host)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "host.invalid"})
  void refusesEverythingElse(String host) {
    assertThatThrownBy(() -> LoopbackOnly.requireLoopback(host))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + host + "'")
        .hasMessageContaining("QUARKUS_HTTP_HOST");
  }
}
