package hoplab.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import hoplab.analysis.ExampleTarget;
import hoplab.analysis.ExampleTrial;
import hoplab.result.Comparison;
import hoplab.result.Judged;
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
  void judgesTheRatioToBothIdenticalProcesses() {
    Comparison comparison = comparison("bff-hybrid", Quantile.P50);
    double baseline = Math.sqrt(Math.cbrt(620.0 * 640 * 660) * Math.cbrt(623.0 * 638 * 653));
    double ratio = Math.cbrt(918.0 * 936 * 954) / baseline;
    assertThat(comparison.judged()).isEqualTo(Judged.RATIO);
    assertThat(comparison.ratio()).isCloseTo(ratio, within(1e-9));
    assertThat(comparison.ratioInterval().contains(ratio)).isTrue();
    assertThat(comparison.differenceMicros()).isCloseTo((ratio - 1) * baseline, within(1e-6));
    assertThat(comparison.ciLowMicros())
        .isCloseTo((comparison.ratioCiLow() - 1) * baseline, within(1e-6));
    assertThat(comparison.familySize()).isEqualTo(1);
    assertThat(comparison.degreesOfFreedom()).isEqualTo(5);
    assertThat(comparison.floorMicros()).isNull();
    assertThat(comparison.verdict()).isEqualTo(Verdict.REAL);
  }

  @Test
  void judgesTheDuplicateAtTheMedianOnlyWithADoubtOfOneInAHundred() {
    assertThat(findings.comparisons())
        .filteredOn(c -> c.variant().equals("all-in'"))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.quantile()).isEqualTo(Quantile.P50);
              assertThat(c.degreesOfFreedom()).isEqualTo(4);
              assertThat(c.verdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
            });
    assertThat(bent().comparisons().get(0).verdict()).isEqualTo(Verdict.REAL);
  }

  @Test
  void widensEveryIntervalByWhatTheDuplicateShows() {
    assertThat(bent().comparisons())
        .filteredOn(comparison -> comparison.variant().equals("bff-hybrid"))
        .isNotEmpty()
        .allMatch(comparison -> comparison.verdict() == Verdict.INDISTINGUISHABLE);
  }

  private static Findings bent() {
    List<ExampleTrial> bent = ExampleTrial.three();
    bent.forEach(trial -> trial.targets.get(1).latency = ExampleTarget.latency(1_000, 0, 5_000));
    return Findings.of(ExampleTrial.plan(3), Set.of(), ExampleTrial.results(bent));
  }

  @Test
  void judgesAQuantileOnlyWithTenAnswersBeyondItInEveryTrial() {
    assertThat(findings.comparisons())
        .as("1,000 answers: too few for p99.9")
        .extracting(c -> c.variant() + " " + c.quantile().label())
        .containsExactly(
            "all-in' p50", "bff-hybrid p50", "bff-hybrid p90", "bff-hybrid p99", "bff-hybrid mean");
    assertThat(comparison("bff-hybrid", Quantile.P99).familySize()).isEqualTo(3);
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
  void comparesInTheTrialsThatHoldEveryone() {
    List<ExampleTrial> given = ExampleTrial.three();
    ExampleTrial without =
        new ExampleTrial(3, given.get(2).targets.get(0), given.get(2).targets.get(1));
    List<TrialResult> results = ExampleTrial.results(List.of(given.get(0), given.get(1), without));
    Findings found = Findings.of(ExampleTrial.plan(3), Set.of(), results);
    assertThat(found.variants().get(2).userFetch().count()).isEqualTo(2_000);
    double twoTrials = Math.sqrt(Math.sqrt(620.0 * 640) * Math.sqrt(623.0 * 638));
    assertThat(found.comparisons().get(1).ratio())
        .isCloseTo(Math.sqrt(918.0 * 936) / twoTrials, within(1e-9));
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
