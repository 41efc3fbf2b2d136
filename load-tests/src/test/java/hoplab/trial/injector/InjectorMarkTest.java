package hoplab.trial.injector;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.Load;
import hoplab.simulation.Injector;
import org.junit.jupiter.api.Test;

class InjectorMarkTest {

  @Test
  void readsEveryMark() {
    assertThat(mark("warm-up round=3 millis=1250").kind()).isEqualTo(InjectorMark.Kind.WARM_UP);
    assertThat(mark("warm-up round=3 millis=1250").value()).isEqualTo(1_250);
    assertThat(mark("measuring load=quiet").load()).isEqualTo(Load.QUIET);
    assertThat(mark("progress=0.25").value()).isEqualTo(0.25);
    assertThat(mark("measured load=busy").kind()).isEqualTo(InjectorMark.Kind.MEASURED);
    assertThat(mark("measured load=busy").load()).isEqualTo(Load.BUSY);
  }

  @Test
  void passesOverWhatIsNoMark() {
    assertThat(InjectorMark.of("measuring load=quiet")).isEmpty();
    assertThat(InjectorMark.of(Injector.MARK + "humming")).isEmpty();
  }

  private static InjectorMark mark(String text) {
    return InjectorMark.of(Injector.MARK + text).orElseThrow();
  }
}
