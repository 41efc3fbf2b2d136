package hoplab.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void hasTwoDigitsOfHalfItsIntervalsWidth() {
    assertThat(difference(715.4, 668.2, 761.3))
        .isEqualTo(new Estimate("+715\u00a0\u00b5s", "[668, 761]"));
    assertThat(difference(1_768, 1_052, 2_483))
        .isEqualTo(new Estimate("+1,770\u00a0\u00b5s", "[1,050, 2,480]"));
  }

  @Test
  void neverGoesBelowAMicrosecond() {
    assertThat(difference(-4.26, -7.1, -1.4))
        .isEqualTo(new Estimate("\u22124\u00a0\u00b5s", "[\u22127, \u22121]"));
  }

  @Test
  void isInMillisecondsFromTenOn() {
    assertThat(difference(21_131, 20_788, 21_474))
        .isEqualTo(new Estimate("+21.13\u00a0ms", "[20.79, 21.47]"));
    assertThat(difference(146_060, 110_000, 182_000))
        .isEqualTo(new Estimate("+146\u00a0ms", "[110, 182]"));
  }

  @Test
  void hasNoIntervalWhereThereWasOneTrial() {
    assertThat(difference(12, Double.NaN, Double.NaN))
        .isEqualTo(new Estimate("+12\u00a0\u00b5s", "\u2013"));
  }

  @Test
  void writesARatioInHundredthsAtMost() {
    assertThat(Estimate.ofRatio(Figures.TYPOGRAPHIC, 2.0311, 1.992, 2.071))
        .isEqualTo(new Estimate("2.03\u00d7", "[1.99, 2.07]"));
    assertThat(Estimate.ofRatio(Figures.TYPOGRAPHIC, 57.9, 31, 108))
        .isEqualTo(new Estimate("58\u00d7", "[31, 108]"));
  }

  private static Estimate difference(double micros, double low, double high) {
    return Estimate.ofDifference(Figures.TYPOGRAPHIC, micros, low, high);
  }
}
