package hoplab.analysis;

import static hoplab.analysis.LoadSteps.alone;
import static hoplab.analysis.LoadSteps.beside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.LoadPoint;
import hoplab.result.LoadStep;
import hoplab.result.Plan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadPointsTest {

  private final List<LoadStep> steps = new ArrayList<>();
  private final Plan plan = ExampleTrial.plan(3);

  @Test
  void comparesWithBaselineAndDuplicateTogetherTrialByTrial() {
    steps.add(beside(1, 400, "all-in", 4_000, "all-in'", 9_000, "bff-hybrid", 12_000));
    steps.add(beside(2, 400, "all-in", 8_000, "all-in'", 18_000, "bff-hybrid", 24_000));
    LoadPoint point = point("bff-hybrid");
    assertThat(point.trials()).isEqualTo(2);
    assertThat(point.ratio()).isCloseTo(2, within(1e-9));
    assertThat(point.ratioInterval().low()).isCloseTo(2, within(1e-6));
    assertThat(point.differenceMicros()).isCloseTo(900, within(1e-6));
    assertThat(point.p50Micros()).isCloseTo(1_200 * Math.sqrt(2), within(1e-6));
    assertThat(point.p99Interval()).isNotNull();
    assertThat(point("all-in").ratio()).isNull();
    assertThat(point("all-in'").ratio()).isNull();
  }

  @Test
  void hasNoIntervalOfOneTrial() {
    steps.add(beside(1, 400, "all-in", 4_000, "all-in'", 4_000, "bff-hybrid", 8_000));
    assertThat(point("bff-hybrid").ratio()).isCloseTo(2, within(1e-9));
    assertThat(point("bff-hybrid").ratioInterval()).isNull();
    assertThat(point("bff-hybrid").p50Interval()).isNull();
  }

  @Test
  void showsNoTailOfFewAnswers() {
    steps.add(beside(1, 100, "all-in", 4_000));
    assertThat(point("all-in").p99Micros()).isNull();
    assertThat(point("all-in").p50Micros()).isCloseTo(400, within(1e-9));
  }

  @Test
  void takesStepsOfOneTrialTogether() {
    steps.add(alone(1, "all-in", 800, 4_000));
    steps.add(alone(1, "all-in", 800, 9_000));
    assertThat(point("all-in").trials()).isEqualTo(1);
    assertThat(point("all-in").p50Micros()).isCloseTo(600, within(1e-9));
    assertThat(point("all-in").sent()).isEqualTo(1_600);
  }

  @Test
  void costsProcessorTimeForEachGoodAnswer() {
    steps.add(alone(1, "all-in", 800, 4_000));
    assertThat(point("all-in").cpuMicrosPerRequest()).isCloseTo(100, within(1e-9));
    assertThat(point("all-in").databaseCpuMicrosPerRequest()).isCloseTo(50, within(1e-9));
    steps.clear();
    steps.add(beside(1, 400, "all-in", 4_000, "bff-hybrid", 8_000));
    assertThat(point("all-in").databaseCpuMicrosPerRequest()).as("shared").isNull();
  }

  private LoadPoint point(String variant) {
    return new LoadPoints(plan, steps).of(variant).findFirst().orElseThrow();
  }
}
