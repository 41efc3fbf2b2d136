package hoplab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import hoplab.analysis.comparison.VersionRules;
import hoplab.result.Comparison;
import hoplab.result.LadderStep;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.Quantile;
import hoplab.result.SignInCost;
import hoplab.result.TrialResult;
import hoplab.statistics.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderFindingsTest {

  /**
   * Medians: 600 + 20n, 608 + 15n, 900 + 18n and twice that; a tier takes 200 + 3n of processor
   * time.
   */
  private final List<TrialResult> trials = ExampleTrial.results(withTwiceTheBff());

  private final Plan plan = ExampleTrial.plan(3);

  private final List<PlannedStep> steps =
      List.of(
          new PlannedStep(LadderStep.Kind.DUPLICATE, "all-in'", "all-in"),
          new PlannedStep(LadderStep.Kind.PRIVATE_HOP, "bff-hybrid", "all-in"),
          new PlannedStep(LadderStep.Kind.AGGREGATION, "twice", "bff-hybrid"));

  private static List<ExampleTrial> withTwiceTheBff() {
    List<ExampleTrial> trials = ExampleTrial.three();
    trials.forEach(
        trial -> trial.targets.add(new ExampleTarget("twice", 2 * (900 + 18 * trial.number))));
    return trials;
  }

  @Test
  void takesTheRatioOfTheTwoRungsOfAStep() {
    double foot = Math.sqrt(Math.cbrt(620.0 * 640 * 660) * Math.cbrt(623.0 * 638 * 653));
    double bff = Math.cbrt(918.0 * 936 * 954);
    assertThat(step(1).ratio()).isEqualTo(bff / foot, within(1e-9));
    assertThat(step(1).differenceMicros()).isEqualTo(bff - foot, within(1e-6));
    assertThat(step(1).verdict()).isEqualTo(Verdict.REAL);
    assertThat(step(2).ratio()).isEqualTo(2, within(1e-9));
    assertThat(step(2).differenceMicros()).isEqualTo(bff, within(1e-6));
  }

  @Test
  void addsUpTheProcessorTimeOfAllTiersOfARung() {
    LadderStep hop = step(1);
    assertThat(hop.cpuMicros()).as("two tiers").isEqualTo(2 * 206, within(1e-9));
    assertThat(hop.cpuRatio()).as("twice as many").isEqualTo(2, within(1e-9));
    assertThat(hop.cpuDifferenceMicros())
        .as("one tier more")
        .isEqualTo(Math.cbrt(203.0 * 206 * 209), within(1e-9));
    assertThat(hop.cpuVerdict()).isEqualTo(Verdict.REAL);
    assertThat(step(0).cpuRatio()).isEqualTo(1, within(1e-12));
    assertThat(step(0).cpuVerdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
  }

  @Test
  void keepsTheFloorOfBundlesUpToVersionFive() {
    List<LadderStep> old = LadderFindings.of(new VersionRules(5), plan, steps, trials).steps();
    assertThat(old.get(1).differenceMicros()).isEqualTo(296, within(1e-9));
    assertThat(old.get(1).floorMicros()).isEqualTo(2, within(1e-9));
    assertThat(old.get(1).cpuDifferenceMicros()).isEqualTo(206, within(1e-9));
    assertThat(old.get(1).ratio()).isNull();
  }

  @Test
  void comparesEveryRungWithTheOneBelowItOnce() {
    List<Comparison> medians =
        findings().findings().comparisons().stream()
            .filter(comparison -> comparison.quantile() == Quantile.P50)
            .toList();
    assertThat(medians)
        .extracting(Comparison::variant)
        .containsExactly("all-in'", "bff-hybrid", "twice");
    assertThat(medians)
        .extracting(Comparison::baseline)
        .containsExactly("all-in", "all-in", "bff-hybrid");
  }

  @Test
  void judgesEveryStepAtBothLoadsInOneFamily() {
    Plan both = ExampleTrial.plan(3, ExampleTrial.BUSY_RATE);
    List<ExampleTrial> busy = withTwiceTheBff();
    busy.forEach(ExampleTrial::andBusy);
    LadderFindings found = LadderFindings.of(both, steps, ExampleTrial.results(busy));
    assertThat(found.steps())
        .extracting(LadderStep::step, LadderStep::load)
        .containsExactly(
            tuple(LadderStep.Kind.DUPLICATE, Load.QUIET),
            tuple(LadderStep.Kind.PRIVATE_HOP, Load.QUIET),
            tuple(LadderStep.Kind.AGGREGATION, Load.QUIET),
            tuple(LadderStep.Kind.DUPLICATE, Load.BUSY),
            tuple(LadderStep.Kind.PRIVATE_HOP, Load.BUSY),
            tuple(LadderStep.Kind.AGGREGATION, Load.BUSY));
    assertThat(LadderFindings.stepsOf(found.steps())).isEqualTo(steps);
    assertThat(found.findings().comparisons())
        .filteredOn(c -> c.variant().equals("twice") && c.quantile() == Quantile.P50)
        .extracting(Comparison::familySize)
        .containsExactly(4, 4);
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
