package hoplab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LineTest {

  @Test
  void findsTheSlopeOfPointsOnALine() {
    assertThat(Line.slope(new double[] {0, 1, 5}, new double[] {3, 5, 13}))
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void findsTheSlopeThatLeavesTheLeastSquares() {
    // by hand: means 2 and 3; products -2*-1 + 0*-1 + 2*2 = 6; squares 8
    assertThat(Line.slope(new double[] {0, 2, 4}, new double[] {2, 2, 5}))
        .isCloseTo(0.75, within(1e-12));
  }

  @Test
  void refusesWhatHasNoSlope() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Line.slope(new double[] {1}, new double[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Line.slope(new double[] {1, 2}, new double[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Line.slope(new double[] {1, 1}, new double[] {1, 2}))
        .withMessageContaining("different x");
  }
}
