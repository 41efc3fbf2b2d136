package hoplab.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.analysis.ExampleTarget;
import hoplab.analysis.ExampleTrial;
import hoplab.result.Comparison;
import hoplab.result.Quantile;
import hoplab.result.TrialResult;
import hoplab.statistics.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rule of bundles up to version 5. */
class DifferencesTest {

  private static final double T_OF_3_TRIALS = 4.302653;
  private static final VersionRules FIVE = new VersionRules(5);

  private final List<TrialResult> trials = ExampleTrial.results(ExampleTrial.three());
  private final List<Comparison> comparisons =
      Findings.of(FIVE, ExampleTrial.plan(3), Set.of(), trials).comparisons();

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
    Findings found = Findings.of(FIVE, ExampleTrial.plan(3), Set.of(), ExampleTrial.results(bent));
    assertThat(found.comparisons().get(0).verdict()).isEqualTo(Verdict.REAL);
  }

  @Test
  void doubtsADifferenceThatTheDuplicateShowsToo() {
    List<ExampleTrial> bent = ExampleTrial.three();
    bent.forEach(trial -> trial.targets.get(1).latency = ExampleTarget.latency(1_000, 0, 5_000));
    Findings found = Findings.of(FIVE, ExampleTrial.plan(3), Set.of(), ExampleTrial.results(bent));
    assertThat(found.comparisons())
        .filteredOn(comparison -> comparison.variant().equals("bff-hybrid"))
        .hasSize(5)
        .allMatch(comparison -> comparison.verdict() == Verdict.INDISTINGUISHABLE);
  }

  @Test
  void comparesEveryVariantAtFiveFigures() {
    assertThat(comparisons)
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

  private Comparison comparison(String variant, Quantile quantile) {
    return comparisons.stream()
        .filter(c -> c.variant().equals(variant) && c.quantile() == quantile)
        .findFirst()
        .get();
  }
}
