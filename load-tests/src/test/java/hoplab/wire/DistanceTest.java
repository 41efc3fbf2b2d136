package hoplab.wire;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DistanceTest {

  @Test
  void refusesATimeThatRunsBackwards() {
    refuses(Duration.ofMillis(-1), Duration.ZERO, 0, "0 to 10 s, not -1.0 ms");
  }

  @Test
  void refusesToGoBeyondTheMoon() {
    refuses(Duration.ofSeconds(11), Duration.ZERO, 0, "0 to 10 s, not 11000.0 ms");
  }

  @Test
  void refusesMoreJitterThanThereIsTime() {
    refuses(Duration.ofMillis(1), Duration.ofMillis(2), 0, "between 0 and the round trip");
    refuses(Duration.ofMillis(1), Duration.ofMillis(-1), 0, "between 0 and the round trip");
  }

  @Test
  void refusesABandwidthThatCarriesNothing() {
    refuses(Duration.ZERO, Duration.ZERO, 999, "at least 1000 bytes per second");
    refuses(Duration.ZERO, Duration.ZERO, -1, "at least 1000 bytes per second");
  }

  private static void refuses(Duration trip, Duration jitter, long bandwidth, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Distance(trip, jitter, bandwidth))
        .withMessageContaining(message);
  }
}
