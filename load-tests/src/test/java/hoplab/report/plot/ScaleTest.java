package hoplab.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void equalDifferencesAreEqualSteps() {
    LinearScale scale = new LinearScale(-100, 300, 50, 450, 4);
    assertThat(scale.at(-100)).isEqualTo(50);
    assertThat(scale.at(0)).isEqualTo(150);
    assertThat(scale.at(300)).isEqualTo(450);
    assertThat(scale.ticks()).containsExactly(-100.0, 0.0, 100.0, 200.0, 300.0);
  }

  @Test
  void ticksAreRoundWhateverTheRange() {
    assertThat(new LinearScale(-23.2, 13.5, 0, 1, 5).ticks())
        .containsExactly(-20.0, -10.0, 0.0, 10.0);
    assertThat(new LinearScale(0, 0.9, 0, 1, 4).step()).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void aSingleValueStillHasARange() {
    LinearScale scale = LinearScale.around(640, 640, 0, 100, 4);
    assertThat(scale.at(640)).isEqualTo(50, within(1e-9));
    assertThat(LinearScale.around(0, 0, 0, 100, 4).ticks()).contains(0.0);
    assertThat(LinearScale.fromZero(0, 0, 100, 4).at(0)).isZero();
  }

  @Test
  void whatLiesBeyondIsHeldAtTheEdge() {
    LinearScale scale = new LinearScale(0, 10, 0, 100, 4);
    assertThat(scale.holds(11)).isFalse();
    assertThat(scale.clamped(11)).isEqualTo(100);
    assertThat(scale.clamped(-1)).isZero();
  }

  @Test
  void equalRatiosAreEqualSteps() {
    LogScale scale = LogScale.around(230, 8_400, 0, 300);
    assertThat(scale.low()).isEqualTo(200, within(1e-9));
    assertThat(scale.high()).isEqualTo(10_000, within(1e-6));
    assertThat(scale.at(2_000) - scale.at(200))
        .isEqualTo(scale.at(5_000) - scale.at(500), within(1e-9));
    assertThat(scale.ticks()).hasSize(6).first().isEqualTo(200.0);
    assertThat(scale.at(0)).isZero();
  }

  @Test
  void labelsShareAUnitAndCarryNoIdleDecimals() {
    TickLabels micros = new TickLabels(800);
    assertThat(micros.signed(200, 200)).isEqualTo("+200");
    assertThat(micros.signed(0, 200)).isEqualTo("0");
    assertThat(micros.plain(0.5, 0.5)).isEqualTo("0.5");
    TickLabels millis = new TickLabels(15_000);
    assertThat(millis.unit()).isEqualTo("ms");
    assertThat(millis.plain(5_000, 5_000)).isEqualTo("5");
    assertThat(millis.plain(500, 500)).isEqualTo("0.5");
  }
}
