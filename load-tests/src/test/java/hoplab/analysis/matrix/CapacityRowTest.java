package hoplab.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.SampleRun;
import hoplab.result.Capacity;
import hoplab.result.LoadCurve;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.StepOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityRowTest {

  @Test
  void isABracketThatOverlapsTheBaselinesOrIsApart() {
    Reading reading =
        read(
            capacity("all-in", 4_310.0, 6_940.0, StepOutcome.RATE_MISSED, false),
            capacity("bff-hybrid", 2_150.0, 3_040.0, StepOutcome.P99_OVER_LIMIT, true),
            capacity("decoupled", 5_120.0, 6_090.0, StepOutcome.P99_OVER_LIMIT, true));

    assertThat(reading.conditions()).startsWith("p99 at most 50 ms");
    assertThat(reading.figures())
        .extracting(Figure::standing)
        .containsExactly(Standing.BASELINE, Standing.APART, Standing.OVERLAPS);
    assertThat(reading.figures()).extracting(Figure::note).containsExactly("not resolved", "", "");
    assertThat(mark(reading)).isEqualTo(Mark.AGREES);
  }

  @Test
  void aBoundThatTheInjectorSetIsNoFigure() {
    Reading reading =
        read(
            capacity("all-in", 4_310.0, 6_940.0, StepOutcome.RATE_MISSED, true),
            capacity("decoupled", 9_000.0, null, StepOutcome.INJECTOR_LIMIT, false));

    Figure figure = reading.figure("decoupled").orElseThrow();
    assertThat(figure.value()).isNull();
    assertThat(figure.whyEmpty())
        .isEqualTo("a lower bound only: 9,000 users/s held, the injector could do no more");
    assertThat(mark(reading)).isEqualTo(Mark.NOT_TESTED);
  }

  @Test
  void anOpenBaselineOverlapsNothing() {
    Reading reading =
        read(
            capacity("all-in", 4_310.0, null, StepOutcome.INJECTOR_LIMIT, false),
            capacity("decoupled", 5_120.0, 6_090.0, StepOutcome.P99_OVER_LIMIT, true));

    assertThat(reading.figure("decoupled").orElseThrow().standing()).isEqualTo(Standing.NOT_JUDGED);
    assertThat(mark(reading)).isEqualTo(Mark.NOT_TESTED);
  }

  @Test
  void saysWhereNoRateHeld() {
    assertThat(
            read(capacity("all-in", null, 10.0, StepOutcome.P99_OVER_LIMIT, false))
                .figures()
                .get(0)
                .whyEmpty())
        .isEqualTo("no rate held in every trial");
  }

  private static Mark mark(Reading reading) {
    return CapacityRow.ROW.rule("decoupled").orElseThrow().of(reading).mark();
  }

  private static Reading read(Capacity... capacities) {
    Run run =
        RunBuilder.builder(new SampleRun().run())
            .experiment("load")
            .load(
                new LoadCurve(
                    50_000, 200, List.of(), List.of(), List.of(), List.of(capacities), List.of()))
            .build();
    return CapacityRow.ROW.reads().apply(run).orElseThrow();
  }

  private static Capacity capacity(
      String variant, Double held, Double failed, StepOutcome limit, boolean resolved) {
    return new Capacity(variant, held, failed, limit, 3, resolved, 0.3, 1.0, 0.2);
  }
}
