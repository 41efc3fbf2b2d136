package hoplab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.result.LoadStep;
import hoplab.result.LoadStepBuilder;
import hoplab.result.LoadStepTarget;
import hoplab.result.LoadStepTargetBuilder;
import hoplab.result.StepOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadRulesTest {

  private static final double LIMIT = 50_000;

  private final LoadStep step = LoadSteps.alone(1, "all-in", 2_000, 49_000);
  private final LoadStepTarget target = step.targets().get(0);

  @Test
  void holdsWhatIsInTimeWholeAndWithoutError() {
    assertThat(outcome(step)).isEqualTo(StepOutcome.HELD);
  }

  @Test
  void failsWhatIsSlowOrShortOrWrong() {
    assertThat(outcome(LoadSteps.alone(1, "all-in", 2_000, 50_001)))
        .isEqualTo(StepOutcome.P99_OVER_LIMIT);
    assertThat(outcome(with(LoadStepTargetBuilder.from(target).withSent(1_979))))
        .isEqualTo(StepOutcome.RATE_MISSED);
    assertThat(outcome(with(LoadStepTargetBuilder.from(target).withErrors(1))))
        .isEqualTo(StepOutcome.ERRORS);
  }

  @Test
  void blamesNobodyWhereSomethingElseUsedTheMachine() {
    assertThat(outcome(LoadStepBuilder.from(step).withBusyElsewhereShare(0.11)))
        .isEqualTo(StepOutcome.DISTURBED);
    assertThat(outcome(LoadStepBuilder.from(step).withStolenShare(0.11)))
        .isEqualTo(StepOutcome.DISTURBED);
  }

  @Test
  void blamesTheInjectorWhereItWasLate() {
    assertThat(outcome(LoadStepBuilder.from(step).withLagP99Micros(10_001)))
        .isEqualTo(StepOutcome.INJECTOR_LIMIT);
    LoadStep slow = LoadSteps.alone(1, "all-in", 2_000, 62_000);
    assertThat(outcome(LoadStepBuilder.from(slow).withLagP99Micros(13_000)))
        .isEqualTo(StepOutcome.INJECTOR_LIMIT);
  }

  @Test
  void blamesTheVariantForMoreThanLatenessExplains() {
    LoadStep slow = LoadSteps.alone(1, "all-in", 2_000, 200_000);
    assertThat(outcome(LoadStepBuilder.from(slow).withLagP99Micros(13_000)))
        .isEqualTo(StepOutcome.P99_OVER_LIMIT);
    LoadStep wrong = with(LoadStepTargetBuilder.from(target).withErrors(281));
    assertThat(outcome(LoadStepBuilder.from(wrong).withLagP99Micros(13_000)))
        .isEqualTo(StepOutcome.ERRORS);
  }

  @Test
  void blamesTheInjectorForAFailureWhereItsThreadWasFull() {
    LoadStep slow = LoadSteps.alone(1, "all-in", 2_000, 60_000);
    assertThat(outcome(LoadStepBuilder.from(slow).withInjectorCpuMicros(800_000)))
        .isEqualTo(StepOutcome.INJECTOR_LIMIT);
    assertThat(outcome(LoadStepBuilder.from(step).withInjectorCpuMicros(800_000)))
        .as("held all the same")
        .isEqualTo(StepOutcome.HELD);
  }

  private LoadStep with(LoadStepTarget other) {
    return LoadStepBuilder.from(step).withTargets(List.of(other));
  }

  private static StepOutcome outcome(LoadStep step) {
    return LoadRules.outcome(step, step.targets().get(0), LIMIT);
  }
}
