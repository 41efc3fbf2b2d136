package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlightObserverTest {

  private final InFlight inFlight = new InFlight(2);

  @Test
  void looksAtAllTargetsUntilClosed() {
    inFlight.begin(1);
    FlightObserver observer = FlightObserver.start(List.of(inFlight), 7);
    while (inFlight.samples() < 3) {
      Thread.onSpinWait();
    }
    observer.close();
    long samples = inFlight.samples();

    assertThat(inFlight.mean(0)).isZero();
    assertThat(inFlight.mean(1)).isEqualTo(1);
    assertThat(inFlight.samples()).isEqualTo(samples);
  }

  @Test
  void asksBeforeEachLookWhetherToGoOn() {
    AtomicInteger asked = new AtomicInteger();
    FlightObserver.look(List.of(inFlight), 7, () -> asked.incrementAndGet() <= 5);
    assertThat(inFlight.samples()).isEqualTo(5);
  }
}
