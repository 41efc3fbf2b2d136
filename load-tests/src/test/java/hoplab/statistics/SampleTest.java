package hoplab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

  /** The expected values are what R answers to {@code quantile(c(1, 2, 4, 8, 20, 32), p)}. */
  @ParameterizedTest
  @CsvSource({"0, 1", "0.1, 1.5", "0.5, 6", "0.9, 26", "1, 32"})
  void interpolatesLikeDefinition7OfHyndmanAndFan(double p, double expected) {
    assertThat(Sample.quantile(p, 32, 2, 8, 1, 4, 20)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void takesTheOnlyValueForEveryQuantile() {
    assertThat(Sample.quantile(0.99, 5)).isEqualTo(5);
    assertThat(Sample.mean(5)).isEqualTo(5);
  }

  @Test
  void takesTheGeometricMeanOfWhatIsMultiplied() {
    assertThat(Sample.geometricMean(1, 10, 100)).isCloseTo(10, within(1e-12));
    assertThat(Sample.geometricMean(602.111)).isEqualTo(602.111);
    assertThatIllegalArgumentException().isThrownBy(() -> Sample.geometricMean(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Sample.geometricMean(1, -1));
    assertThatIllegalArgumentException().isThrownBy(Sample::geometricMean);
  }

  @Test
  void leavesTheSampleInItsOrder() {
    double[] values = {3, 1, 2};
    assertThat(Sample.median(values)).isEqualTo(2);
    assertThat(values).containsExactly(3, 1, 2);
  }

  @Test
  void dividesSquaresByOneLessThanTheirNumber() {
    assertThat(Sample.standardDeviation(2, 4, 4, 4, 5, 5, 7, 9))
        .isCloseTo(Math.sqrt(32.0 / 7), within(1e-12));
  }

  @Test
  void keepsItsDigitsFarFromZero() {
    assertThat(Sample.standardDeviation(1e9 + 1, 1e9 + 2, 1e9 + 3)).isCloseTo(1, within(1e-9));
  }

  @Test
  void rejectsEmptySample() {
    assertThatIllegalArgumentException()
        .isThrownBy(Sample::mean)
        .withMessage("a sample needs at least 1 value, got none");
    assertThatIllegalArgumentException().isThrownBy(() -> Sample.quantile(0.5));
  }

  @Test
  void rejectsSpreadOfOneValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.standardDeviation(1))
        .withMessageContaining("got 1");
  }

  @Test
  void rejectsValuesThatAreNotNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> Sample.mean(1, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.median(1, Double.POSITIVE_INFINITY));
  }

  @Test
  void rejectsQuantilesOutsideZeroToOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.quantile(99, 1, 2))
        .withMessage("a quantile lies from 0 to 1, got 99.0");
  }
}
