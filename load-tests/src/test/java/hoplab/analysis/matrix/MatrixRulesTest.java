package hoplab.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.analysis.matrix.OrderRule.Place;
import hoplab.report.SampleRun;
import hoplab.result.Run;
import hoplab.statistics.Interval;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixRulesTest {

  private static final Run RUN = new SampleRun().run();

  @ParameterizedTest
  @CsvSource({
    "1000, 1500, 5000, AGREES",
    "999, 1500, 2000, IN_PART",
    "4000, 4500, 5001, IN_PART",
    "668, 715, 761, DIFFERS",
    "5001, 6000, 7000, DIFFERS"
  })
  void holdsAFewMillisecondsAgainstTheInterval(
      double low, double more, double high, Mark expected) {
    Figure figure =
        FigureBuilder.builder()
            .pattern("bff-hybrid")
            .value(2_000.0)
            .standing(Standing.REAL)
            .difference(new Difference(more, new Interval(low, high), null, null))
            .build();

    assertThat(mark(DifferenceRules.aFewMilliseconds("bff-hybrid"), figure)).isEqualTo(expected);
  }

  @Test
  void aTieIsNotAFewMilliseconds() {
    Figure figure =
        FigureBuilder.builder()
            .pattern("bff-hybrid")
            .value(2_000.0)
            .standing(Standing.TIE)
            .difference(new Difference(1_500, new Interval(1_100, 2_000), null, null))
            .build();

    assertThat(mark(DifferenceRules.aFewMilliseconds("bff-hybrid"), figure))
        .isEqualTo(Mark.DIFFERS);
  }

  @Test
  void nothingIsSaidOfADifferenceThatNobodyJudged() {
    assertThat(
            mark(
                DifferenceRules.aFewMilliseconds("bff-hybrid"),
                MatrixTest.figure("bff-hybrid", 2_000)))
        .isEqualTo(Mark.NOT_TESTED);
  }

  @Test
  void putsFiguresInOrder() {
    Figure[] figures = {around("all-in", 311), around("bff-hybrid", 857), around("decoupled", 526)};

    assertThat(mark(OrderRule.place("all-in", Place.LEAST), figures)).isEqualTo(Mark.AGREES);
    assertThat(mark(OrderRule.place("bff-hybrid", Place.BETWEEN), figures)).isEqualTo(Mark.DIFFERS);
    assertThat(mark(OrderRule.place("decoupled", Place.MOST), figures)).isEqualTo(Mark.DIFFERS);
    assertThat(mark(OrderRule.place("bff-hybrid", Place.MOST), figures)).isEqualTo(Mark.AGREES);
    assertThat(mark(OrderRule.place("decoupled", Place.BETWEEN), figures)).isEqualTo(Mark.AGREES);
  }

  @Test
  void figuresThatOverlapHaveNoOrder() {
    assertThat(
            mark(
                OrderRule.place("all-in", Place.LEAST),
                around("all-in", 311),
                around("bff-hybrid", 315),
                around("decoupled", 526)))
        .isEqualTo(Mark.IN_PART);
  }

  @Test
  void twoFiguresAreNoOrder() {
    assertThat(
            mark(
                OrderRule.place("all-in", Place.LEAST),
                around("all-in", 311),
                around("decoupled", 526)))
        .isEqualTo(Mark.NOT_TESTED);
  }

  @Test
  void aCellWithoutAFigureIsNotTested() {
    assertThat(mark(OrderRule.place("all-in", Place.LEAST), Figure.empty("all-in", "a bound only")))
        .isEqualTo(Mark.NOT_TESTED);
  }

  private static Figure around(String pattern, double value) {
    return FigureBuilder.builder()
        .pattern(pattern)
        .value(value)
        .interval(new Interval(value - 8, value + 8))
        .build();
  }

  private static Mark mark(Rule rule, Figure... figures) {
    return rule.of(new Reading(RUN, List.of(), Arrays.asList(figures))).mark();
  }
}
