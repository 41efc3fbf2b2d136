package hoplab.analysis;

import static hoplab.analysis.LoadSteps.alone;
import static hoplab.analysis.LoadSteps.beside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.Capacity;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepBuilder;
import hoplab.result.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityFindingsTest {

  private static final double GOOD = 5_000;
  private static final double SLOW = 90_000;

  private final List<LoadStep> steps = new ArrayList<>();

  @Test
  void reachesFromWhatEveryTrialHeldToWhatEveryTrialFailed() {
    trial(1, 2_000, 2_400);
    trial(2, 2_200, 2_600);
    assertThat(capacity())
        .returns(2_000.0, Capacity::heldPerSecond)
        .returns(2_600.0, Capacity::failedPerSecond)
        .returns(StepOutcome.P99_OVER_LIMIT, Capacity::limit)
        .returns(2, Capacity::trials)
        .returns(true, Capacity::resolved);
  }

  @Test
  void isNotResolvedByOneTrialOrWhereItsEndsAreFarApart() {
    trial(1, 2_000, 2_400);
    assertThat(capacity().resolved()).isFalse();
    trial(2, 1_500, 1_800);
    assertThat(capacity())
        .returns(1_500.0, Capacity::heldPerSecond)
        .returns(2_400.0, Capacity::failedPerSecond)
        .returns(false, Capacity::resolved);
  }

  @Test
  void takesOneFailureForAPause() {
    steps.add(alone(1, "all-in", 1_000, SLOW));
    steps.add(alone(1, "all-in", 1_000, GOOD));
    trial(1, 2_000, 2_400);
    assertThat(capacity().heldPerSecond()).isEqualTo(2_000);
    steps.add(alone(1, "all-in", 2_200, SLOW));
    assertThat(capacity().failedPerSecond()).isEqualTo(2_400);
  }

  @Test
  void holdsNothingAboveARateThatFailed() {
    trial(1, 3_000, 2_000);
    steps.add(alone(1, "all-in", 1_000, GOOD));
    assertThat(capacity())
        .returns(1_000.0, Capacity::heldPerSecond)
        .returns(2_000.0, Capacity::failedPerSecond);
  }

  @Test
  void isALowerBoundWhereTheInjectorWasTheLimit() {
    steps.add(alone(1, "all-in", 2_000, GOOD));
    steps.add(LoadStepBuilder.from(alone(1, "all-in", 4_000, GOOD)).withLagP99Micros(20_000));
    trial(2, 2_000, 4_000);
    assertThat(capacity())
        .returns(2_000.0, Capacity::heldPerSecond)
        .returns(null, Capacity::failedPerSecond)
        .returns(StepOutcome.INJECTOR_LIMIT, Capacity::limit)
        .returns(false, Capacity::resolved);
  }

  @Test
  void takesNoBoundFromDisturbedSteps() {
    steps.add(alone(1, "all-in", 2_000, GOOD));
    for (int i = 0; i < 3; i++) {
      steps.add(LoadStepBuilder.from(alone(1, "all-in", 4_000, SLOW)).withBusyElsewhereShare(0.5));
    }
    assertThat(capacity())
        .returns(2_000.0, Capacity::heldPerSecond)
        .returns(null, Capacity::failedPerSecond)
        .returns(StepOutcome.DISTURBED, Capacity::limit);
  }

  @Test
  void blamesNoVariantForWhatFailsBesideOthers() {
    for (int i = 0; i < 2; i++) {
      steps.add(beside(1, 320, "all-in", SLOW, "bff-hybrid", SLOW));
    }
    trial(1, 2_000, 2_400);
    assertThat(capacity().heldPerSecond()).isEqualTo(2_000);
  }

  @Test
  void saysWhoUsedTheProcessorsAtWhatHeld() {
    trial(1, 2_000, 2_400);
    assertThat(capacity().tierProcessors()).isCloseTo(0.2, within(1e-9));
    assertThat(capacity().injectorProcessors()).isCloseTo(0.08, within(1e-9));
    assertThat(capacity().databaseProcessors()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void knowsNothingWithoutSteps() {
    assertThat(capacity())
        .returns(null, Capacity::heldPerSecond)
        .returns(null, Capacity::failedPerSecond)
        .returns(0, Capacity::trials);
  }

  private Capacity capacity() {
    return CapacityFindings.of("all-in", 50_000, steps);
  }

  private void trial(int trial, double held, double failed) {
    steps.add(alone(trial, "all-in", held, GOOD));
    steps.add(alone(trial, "all-in", failed, SLOW));
    steps.add(alone(trial, "all-in", failed, SLOW));
  }
}
