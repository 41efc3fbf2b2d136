package hoplab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.Comparison;
import hoplab.result.LadderStep;
import hoplab.result.Plan;
import hoplab.result.Quantile;
import hoplab.result.SignInCost;
import hoplab.result.TrialResult;
import hoplab.statistics.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderFindingsTest {

  /** Medians: 600 + 20n, 608 + 15n and 900 + 18n; a tier takes 200 + 3n of processor time. */
  private final List<TrialResult> trials = ExampleTrial.results(ExampleTrial.three());

  private final Plan plan = ExampleTrial.plan(3);

  private final List<PlannedStep> steps =
      List.of(
          new PlannedStep(LadderStep.Kind.DUPLICATE, "all-in'", "all-in"),
          new PlannedStep(LadderStep.Kind.PRIVATE_HOP, "bff-hybrid", "all-in"),
          new PlannedStep(LadderStep.Kind.SIGN_IN, "bff-hybrid", "all-in'"));

  @Test
  void takesTheDifferenceOfTheTwoRungsOfAStepWithinEachTrial() {
    LadderStep hop = step(1);
    assertThat(hop.differenceMicros()).isEqualTo(296, within(1e-9));
    assertThat(hop.floorMicros()).isEqualTo(2, within(1e-9));
    assertThat(hop.verdict()).isEqualTo(Verdict.REAL);
    assertThat(step(2).differenceMicros()).as("900 + 18n - 608 - 15n").isEqualTo(298, within(1e-9));
    assertThat(step(2).floorMicros()).as("of the run's baseline").isEqualTo(2, within(1e-9));
  }

  @Test
  void addsUpTheProcessorTimeOfAllTiersOfARung() {
    LadderStep hop = step(1);
    assertThat(hop.cpuMicros()).as("two tiers").isEqualTo(2 * 206, within(1e-9));
    assertThat(hop.cpuDifferenceMicros()).as("one tier more").isEqualTo(206, within(1e-9));
    assertThat(hop.cpuCiLowMicros()).isEqualTo(206 - 4.303 * 3 / Math.sqrt(3), within(0.01));
    assertThat(hop.cpuCiHighMicros()).isEqualTo(206 + 4.303 * 3 / Math.sqrt(3), within(0.01));
    assertThat(hop.cpuVerdict()).isEqualTo(Verdict.REAL);
    assertThat(step(0).cpuDifferenceMicros()).isZero();
    assertThat(step(0).cpuVerdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
  }

  @Test
  void comparesEveryRungWithTheOneBelowItOnce() {
    List<Comparison> medians =
        findings().findings().comparisons().stream()
            .filter(comparison -> comparison.quantile() == Quantile.P50)
            .toList();
    assertThat(medians).extracting(Comparison::variant).containsExactly("all-in'", "bff-hybrid");
    assertThat(medians).extracting(Comparison::baseline).containsOnly("all-in");
  }

  @Test
  void leavesOutAStepThatTwoTrialsDoNotHold() {
    List<PlannedStep> more =
        List.of(steps.get(0), new PlannedStep(LadderStep.Kind.PREFLIGHT, "nobody", "all-in"));
    assertThat(LadderFindings.of(plan, more, trials).steps()).hasSize(1);
    assertThat(LadderFindings.of(plan, steps, trials.subList(0, 1)).steps()).isEmpty();
  }

  @Test
  void letsNoVerdictStandWhereTheRunIsInvalid() {
    assertThat(findings().stepsUnder(true)).isEqualTo(findings().steps());
    assertThat(findings().stepsUnder(false))
        .extracting(LadderStep::verdict, LadderStep::cpuVerdict)
        .containsOnly(tuple(Verdict.INVALID, Verdict.INVALID));
  }

  @Test
  void givesSignInTheIntervalOfItsTrials() {
    SignInCost cost = LadderFindings.signInCost("all-in", 20, List.of(90.0, 100.0, 110.0), 0.95);
    assertThat(cost.p50Micros()).isEqualTo(Math.cbrt(90.0 * 100 * 110), within(1e-9));
    assertThat(cost.ciHighMicros()).isEqualTo(127.89, within(0.01));
  }

  private LadderFindings findings() {
    return LadderFindings.of(plan, steps, trials);
  }

  private LadderStep step(int index) {
    return findings().steps().get(index);
  }
}
