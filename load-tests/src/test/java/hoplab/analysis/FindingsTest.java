package hoplab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.Comparison;
import hoplab.result.Latency;
import hoplab.result.Part;
import hoplab.result.Quantile;
import hoplab.result.TierResult;
import hoplab.result.TrialResult;
import hoplab.result.VariantResult;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final double T_OF_3_TRIALS = 4.302653;

  private final List<TrialResult> trials = ExampleTrial.results(ExampleTrial.three());
  private final Findings findings = Findings.of(ExampleTrial.plan(3), Set.of(), trials);

  @Test
  void namesTheBaselineFirstThenItsDuplicateThenTheOthers() {
    assertThat(findings.variants())
        .extracting(VariantResult::name)
        .containsExactly("all-in", "all-in'", "bff-hybrid");
    assertThat(findings.variants())
        .extracting(VariantResult::duplicateOf)
        .containsExactly(null, "all-in", null);
  }

  @Test
  void takesTheGeometricMeanOverTrialsOfEachTrialsOwnQuantile() {
    Latency latency = variant("all-in").userFetch();
    double mean = Math.cbrt(620.0 * 640 * 660);
    assertThat(latency.count()).isEqualTo(3_000);
    assertThat(latency.p50Micros()).isCloseTo(mean, within(1e-9));
    assertThat(latency.p999Micros()).isCloseTo(6 * mean, within(1e-9));
    // standard deviation of ln 620, ln 640, ln 660: 0.031261
    double factor = Math.exp(T_OF_3_TRIALS * 0.031261 / Math.sqrt(3));
    assertThat(latency.intervals().p50Micros().low()).isCloseTo(mean / factor, within(1e-2));
    assertThat(latency.intervals().p50Micros().high()).isCloseTo(mean * factor, within(1e-2));
  }

  @Test
  void keepsTheIntervalOfALatencyAboveZeroAndItsEstimateWithin() {
    List<ExampleTrial> scattered = ExampleTrial.three();
    for (int i = 0; i < 3; i++) {
      double p50 = new double[] {100, 700, 2_000}[i];
      scattered.get(i).targets.get(2).latency = ExampleTarget.latency(1_000, 0, p50);
    }
    Findings found = Findings.of(ExampleTrial.plan(3), Set.of(), ExampleTrial.results(scattered));
    Latency latency = found.variants().get(2).userFetch();
    assertThat(latency.intervals().p99Micros().low()).isPositive();
    assertThat(latency.intervals().p99Micros().contains(latency.p99Micros())).isTrue();
    assertThat(latency.p50Micros()).isCloseTo(Math.cbrt(100.0 * 700 * 2_000), within(1e-9));
  }

  @Test
  void pairsDifferencesWithinTrials() {
    Comparison comparison = comparison("bff-hybrid", Quantile.P50);
    double reach = T_OF_3_TRIALS * 2 / Math.sqrt(3);
    assertThat(comparison.differenceMicros()).isCloseTo(296, within(1e-9));
    assertThat(comparison.ciLowMicros()).isCloseTo(296 - reach, within(1e-4));
    assertThat(comparison.ciHighMicros()).isCloseTo(296 + reach, within(1e-4));
    assertThat(comparison.baseline()).isEqualTo("all-in");
    assertThat(comparison.verdict()).isEqualTo(Verdict.REAL);
  }

  @Test
  void takesTheFloorFromTheDuplicateAtTheSameQuantile() {
    assertThat(comparison("bff-hybrid", Quantile.P50).floorMicros()).isCloseTo(2, within(1e-9));
    assertThat(comparison("bff-hybrid", Quantile.P999).floorMicros()).isCloseTo(12, within(1e-9));
    assertThat(comparison("bff-hybrid", Quantile.MEAN).floorMicros()).isCloseTo(2.4, within(1e-9));
  }

  @Test
  void judgesTheDuplicateWithoutAFloor() {
    assertThat(comparison("all-in'", Quantile.P50).floorMicros()).isZero();
    assertThat(comparison("all-in'", Quantile.P50).verdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
    List<ExampleTrial> bent = ExampleTrial.three();
    bent.forEach(trial -> trial.targets.get(1).latency = ExampleTarget.latency(1_000, 0, 5_000));
    Findings found = Findings.of(ExampleTrial.plan(3), Set.of(), ExampleTrial.results(bent));
    assertThat(found.comparisons().get(0).verdict()).isEqualTo(Verdict.REAL);
  }

  @Test
  void doubtsADifferenceThatTheDuplicateShowsToo() {
    List<ExampleTrial> bent = ExampleTrial.three();
    bent.forEach(trial -> trial.targets.get(1).latency = ExampleTarget.latency(1_000, 0, 5_000));
    Findings found = Findings.of(ExampleTrial.plan(3), Set.of(), ExampleTrial.results(bent));
    assertThat(found.comparisons())
        .filteredOn(comparison -> comparison.variant().equals("bff-hybrid"))
        .hasSize(5)
        .allMatch(comparison -> comparison.verdict() == Verdict.INDISTINGUISHABLE);
  }

  @Test
  void comparesEveryVariantAtFiveFigures() {
    assertThat(findings.comparisons())
        .extracting(c -> c.variant() + " " + c.quantile().label())
        .containsExactly(
            "all-in' p50",
            "all-in' p90",
            "all-in' p99",
            "all-in' p99.9",
            "all-in' mean",
            "bff-hybrid p50",
            "bff-hybrid p90",
            "bff-hybrid p99",
            "bff-hybrid p99.9",
            "bff-hybrid mean");
  }

  @Test
  void splitsTheMeanIntoPartsThatAddUpToTheArithmeticMeanOfTheTrials() {
    VariantResult bff = variant("bff-hybrid");
    double mean =
        trials.stream()
                .mapToDouble(t -> t.injection().targets().get(2).latency().meanMicros())
                .sum()
            / trials.size();
    assertThat(bff.parts())
        .extracting(Part::kind)
        .containsExactly(Part.Kind.DB, Part.Kind.APP, Part.Kind.UNEXPLAINED);
    assertThat(bff.parts().stream().mapToDouble(Part::meanMicros).sum())
        .isCloseTo(mean, within(1e-9))
        .isGreaterThanOrEqualTo(bff.userFetch().meanMicros());
  }

  @Test
  void takesTheMeanOfEachTiersCost() {
    assertThat(variant("bff-hybrid").tiers())
        .containsExactly(
            new TierResult("bff", 206, 150_000_003, 1_402),
            new TierResult("user-service", 206, 150_000_003, 1_402));
  }

  @Test
  void comparesNothingAfterASingleTrial() {
    Findings single = Findings.of(ExampleTrial.plan(1), Set.of(), trials.subList(0, 1));
    assertThat(single.comparisons()).isEmpty();
    assertThat(single.variants()).allMatch(variant -> variant.userFetch().intervals() == null);
  }

  @Test
  void judgesAVariantByTheTrialsThatHoldIt() {
    List<ExampleTrial> given = ExampleTrial.three();
    ExampleTrial without =
        new ExampleTrial(3, given.get(2).targets.get(0), given.get(2).targets.get(1));
    List<TrialResult> results = ExampleTrial.results(List.of(given.get(0), given.get(1), without));
    Findings found = Findings.of(ExampleTrial.plan(3), Set.of(), results);
    assertThat(found.variants().get(2).userFetch().count()).isEqualTo(2_000);
    assertThat(found.comparisons().get(5).differenceMicros()).isCloseTo(297, within(1e-9));
  }

  @Test
  void comparesNothingWithoutADuplicate() {
    List<TrialResult> alone =
        List.of(
            new ExampleTrial(1, new ExampleTarget("all-in", 600), new ExampleTarget("b", 900))
                .result(),
            new ExampleTrial(2, new ExampleTarget("all-in", 610), new ExampleTarget("b", 905))
                .result());
    assertThat(Findings.of(ExampleTrial.plan(2), Set.of(), alone).comparisons()).isEmpty();
  }

  @Test
  void letsNoVerdictStandInAnInvalidRun() {
    Warning mild = new Warning(WarningCode.NOT_STEADY, false, 1, null, "not steady");
    Warning grave = new Warning(WarningCode.ERRORS, true, null, "all-in", "errors");
    assertThat(findings.under(List.of(mild))).isEqualTo(findings);
    assertThat(findings.under(List.of(mild, grave)).comparisons())
        .hasSameSizeAs(findings.comparisons())
        .allMatch(comparison -> comparison.verdict() == Verdict.INVALID);
    assertThat(Findings.valid(List.of(mild, grave))).isFalse();
  }

  @Test
  void refusesARunWithoutTrials() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Findings.of(ExampleTrial.plan(3), Set.of(), List.of()));
  }

  private VariantResult variant(String name) {
    return findings.variants().stream().filter(v -> v.name().equals(name)).findFirst().get();
  }

  private Comparison comparison(String variant, Quantile quantile) {
    return findings.comparisons().stream()
        .filter(c -> c.variant().equals(variant) && c.quantile() == quantile)
        .findFirst()
        .get();
  }
}
