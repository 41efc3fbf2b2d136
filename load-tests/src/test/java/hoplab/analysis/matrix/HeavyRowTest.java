package hoplab.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.analysis.ExampleHeavy;
import hoplab.result.HeavyWindow;
import hoplab.result.HeavyWindowBuilder;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HeavyRowTest {

  @Test
  void tellsThePatternsP99BesideStatements() {
    Reading reading = read(window -> window);
    assertThat(reading.conditions())
        .startsWith("4 statements in production", "250 users/s", "every tier of equal priority");
    assertThat(reading.figures())
        .extracting(Figure::pattern)
        .containsExactly("all-in", "bff-hybrid", "decoupled");
    assertThat(reading.figures().get(0).note()).isEqualTo("10.2 times that without");
    assertThat(mark(reading, "all-in")).isEqualTo(Mark.AGREES);
    assertThat(mark(reading, "bff-hybrid")).isEqualTo(Mark.AGREES);
  }

  @Test
  void contradictsAWordThatTheFiguresContradict() {
    Reading reading =
        read(
            window -> {
              double growth = window.arrangement().equals("bff-hybrid") ? 3 : 1;
              return window.statements() == 0
                  ? window
                  : HeavyWindowBuilder.from(window)
                      .with(one -> one.p50Micros(1_000).p99Micros(growth * 3_000));
            });
    assertThat(mark(reading, "all-in")).isEqualTo(Mark.IN_PART);
    assertThat(mark(reading, "bff-hybrid")).isEqualTo(Mark.DIFFERS);
  }

  @Test
  void decidesNothingWhereTooFewAnswersLieBeyond() {
    Reading reading = read(window -> HeavyWindowBuilder.from(window).withErrors(100));
    assertThat(mark(reading, "all-in")).isEqualTo(Mark.NOT_TESTED);
  }

  private static Mark mark(Reading reading, String pattern) {
    return HeavyRow.ROW.rule(pattern).orElseThrow().of(reading).mark();
  }

  private static Reading read(UnaryOperator<HeavyWindow> change) {
    return HeavyRow.ROW
        .reads()
        .apply(ExampleHeavy.run(ExampleHeavy.observed(change)))
        .orElseThrow();
  }
}
