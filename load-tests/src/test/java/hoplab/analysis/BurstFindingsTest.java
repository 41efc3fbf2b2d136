package hoplab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.Burst;
import hoplab.result.Burst.Peak;
import hoplab.result.BurstWindow;
import hoplab.result.BurstWindowBuilder;
import hoplab.result.Comparison;
import hoplab.result.Run;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BurstFindingsTest {

  private static final BurstWindow FIRST = ExampleBurst.observed().windows().get(0);

  private final Run run = ExampleBurst.run(ExampleBurst.observed());

  @Test
  void aVariantThatIsAsBeforeAtOnceHasRecoveredAfterNoTime() {
    assertThat(recovery(0, 4)).hasValue(0);
  }

  @Test
  void theTimeOfRecoveryEndsWhereTheSecondBeginsInWhichAllIsAsBefore() {
    assertThat(recovery(3, 4)).hasValue(750);
  }

  @Test
  void lessThanASecondAsBeforeIsNoRecovery() {
    assertThat(recovery(3, 3)).isEmpty();
  }

  @Test
  void oneWhoIsNotAnsweredRightlyPutsTheRecoveryOff() {
    BurstWindow window = ExampleBurst.window(1, "all-in", Peak.OVER, 0, 8);
    List<Integer> right = new ArrayList<>(window.right());
    int second = window.afterSlice() + 1;
    right.set(second, right.get(second) - 1);
    assertThat(BurstRules.recoveryMillis(BurstWindowBuilder.from(window).withRight(right), 250))
        .hasValue(500);
  }

  @Test
  void tellsTheProbabilityOfRecoveryAndTheTimesOfThoseAloneThatRecovered() {
    List<BurstWindow> windows = new ArrayList<>();
    for (String variant : List.of("all-in", "all-in'")) {
      windows.add(ExampleBurst.window(1, variant, Peak.OVER, 2, 4));
      windows.add(ExampleBurst.window(2, variant, Peak.OVER, 120, 0));
      windows.add(ExampleBurst.window(3, variant, Peak.OVER, 1, 4));
    }
    Burst.Figures found = figures(ExampleBurst.run(ExampleBurst.of(windows)), "all-in", Peak.OVER);
    assertThat(found.recovered()).isEqualTo(2);
    assertThat(found.trials()).isEqualTo(3);
    assertThat(found.recoveredShare().low()).isEqualTo(0.0943, within(1e-4));
    assertThat(found.recoveryMillis()).containsExactly(500.0, 250.0);
  }

  @Test
  void countsWhoWasAnsweredRightlyAndWhoWasRefusedInTheBurst() {
    Burst.Figures found = figures(run, "all-in", Peak.OVER);
    assertThat(found.rightPerSecond()).isEqualTo(1_500);
    assertThat(found.leastShareOfCapacity()).isEqualTo(1_500.0 / 1_550, within(1e-9));
    assertThat(found.refusedShare()).isEqualTo(425.0 / 800, within(1e-9));
    assertThat(found.failedShare()).isZero();
    assertThat(found.slowestRefusalMicros()).isEqualTo(4_000);
    assertThat(found.connectionsAtMost()).isEqualTo(8);
    assertThat(figures(run, "bff-hybrid", Peak.OVER).connectionsAtMost()).isEqualTo(16);
  }

  @Test
  void withinCapacityThePeakIsWhatIsPossible() {
    Burst.Figures found = figures(run, "all-in", Peak.WITHIN);
    assertThat(found.leastShareOfCapacity()).isEqualTo(1);
    assertThat(found.slowestRefusalMicros()).isNull();
  }

  @Test
  void judgesP99InTheBurstTrialByTrialAgainstBothIdenticalProcesses() {
    Comparison found = figures(run, "bff-hybrid", Peak.OVER).comparison();
    assertThat(found.ratio()).isEqualTo(2, within(1e-9));
    assertThat(found.verdict()).isEqualTo(Verdict.REAL);
    assertThat(found.familySize()).isEqualTo(4);
    assertThat(figures(run, "decoupled", Peak.OVER).comparison().verdict())
        .isEqualTo(Verdict.INDISTINGUISHABLE);
    assertThat(figures(run, "all-in", Peak.OVER).comparison()).isNull();
  }

  @Test
  void aLateInjectorOrForeignLoadInvalidatesButRefusalsInTheBurstDoNot() {
    assertThat(run.valid()).isTrue();
    assertThat(codes(BurstWindowBuilder.from(FIRST).withBurstLagP99Micros(11_000)))
        .containsExactly(WarningCode.INJECTOR_LATE);
    assertThat(codes(BurstWindowBuilder.from(FIRST).withBusyElsewhereShare(0.2)))
        .containsExactly(WarningCode.MACHINE_BUSY);
    assertThat(codes(BurstWindowBuilder.from(FIRST).withStolenShare(0.2)))
        .containsExactly(WarningCode.PROCESSOR_STOLEN);
  }

  @Test
  void aFailureBeforeTheBurstInvalidates() {
    List<Integer> right = new ArrayList<>(FIRST.right());
    right.set(0, right.get(0) - 1);
    assertThat(codes(BurstWindowBuilder.from(FIRST).withRight(right)))
        .containsExactly(WarningCode.ERRORS);
  }

  private static List<WarningCode> codes(BurstWindow first) {
    List<BurstWindow> windows = new ArrayList<>(ExampleBurst.observed().windows());
    windows.set(0, first);
    Run changed = ExampleBurst.run(ExampleBurst.of(windows));
    assertThat(changed.valid()).isFalse();
    return changed.warnings().stream().map(Warning::code).toList();
  }

  private static OptionalDouble recovery(int slow, int after) {
    return BurstRules.recoveryMillis(ExampleBurst.window(1, "all-in", Peak.OVER, slow, after), 250);
  }

  private static Burst.Figures figures(Run run, String variant, Peak peak) {
    return run.burst().figures().stream()
        .filter(one -> one.variant().equals(variant) && one.peak() == peak)
        .findFirst()
        .orElseThrow();
  }
}
