package hoplab.analysis.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.analysis.comparison.VersionRules;
import hoplab.result.LinkKind;
import hoplab.result.PageMap;
import hoplab.result.PageMap.Crossing;
import hoplab.result.PageMap.Outcome;
import hoplab.result.Run;
import hoplab.statistics.Estimate;
import hoplab.statistics.Interval;
import hoplab.statistics.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFindingsTest {

  @TempDir private Path folder;

  @Test
  void twoCrossWhereCountedRoundTripsMakeUpForTheDifference() {
    // at 1 ms of data the bff is 1.8 ms later; each further millisecond gains it one
    Estimate crossing = PageFindings.crossing(estimate(1_400, 1_800, 2_200), 1, -1);
    assertThat(crossing.value()).isCloseTo(2.8, within(1e-9));
    assertThat(crossing.interval().low()).isCloseTo(2.4, within(1e-9));
    assertThat(crossing.interval().high()).isCloseTo(3.2, within(1e-9));
  }

  @Test
  void twoRoundTripsMoreHalveTheDistance() {
    Estimate crossing = PageFindings.crossing(estimate(-3_000, -2_000, -1_000), 5, 2);
    assertThat(crossing.value()).isCloseTo(6, within(1e-9));
    assertThat(crossing.interval().low()).isCloseTo(5.5, within(1e-9));
    assertThat(crossing.interval().high()).isCloseTo(6.5, within(1e-9));
  }

  @Test
  void aCrossingBelowNoDistanceOrBeyondTheLongestIsNone() {
    assertThat(PageFindings.outcome(estimate(-2, -1, -0.1), 5)).isEqualTo(Outcome.NO_CROSSING);
    assertThat(PageFindings.outcome(estimate(5, 6, 7), 5)).isEqualTo(Outcome.NO_CROSSING);
    assertThat(PageFindings.outcome(estimate(-0.5, -0.1, 0.2), 5)).isEqualTo(Outcome.CROSSING);
    assertThat(PageFindings.outcome(estimate(4.9, 6, 7), 5)).isEqualTo(Outcome.CROSSING);
  }

  @Test
  void withTheDatabaseFurtherAwayTheBffIsAheadOfAllIn() throws IOException {
    PageMap map = ExamplePage.run(folder).page();
    assertThat(crossing(map, "bff-hybrid", "all-in", LinkKind.DATA))
        .satisfies(
            found -> {
              assertThat(found.outcome()).isEqualTo(Outcome.CROSSING);
              assertThat(found.rttMillis()).isCloseTo(2.8, within(0.05));
              assertThat(found.rttLowMillis()).isBetween(2.0, 2.8);
              assertThat(found.rttHighMillis()).isBetween(2.8, 3.6);
              assertThat(found.below()).isEqualTo("all-in");
              assertThat(found.beyond()).isEqualTo("bff-hybrid");
            });
    assertThat(crossing(map, "bff-hybrid", "all-in", LinkKind.PRIVATE))
        .satisfies(
            found -> {
              assertThat(found.outcome()).isEqualTo(Outcome.NO_CROSSING);
              assertThat(found.beyond()).isEqualTo("all-in");
              assertThat(found.rttMillis()).isNull();
            });
  }

  @Test
  void twoWithAsManyRoundTripsEverywhereHaveNoCrossing() throws IOException {
    assertThat(ExamplePage.run(folder).page().crossings())
        .filteredOn(one -> one.ofBoth("decoupled", "all-in") && one.kind() == LinkKind.EDGE)
        .isEmpty();
  }

  @Test
  void everyTwoAreJudgedWhereNoFitTookPart() throws IOException {
    PageMap map = ExamplePage.run(folder).page();
    assertThat(map.orders()).hasSize(2 * 6).allMatch(PageMap.Order::foretold);
    assertThat(PageFindings.under(map, false).orders())
        .allMatch(order -> order.verdict() == Verdict.INVALID);
  }

  @Test
  void findsTheSameInWhatItFound() throws IOException {
    Run run = ExamplePage.run(folder);
    assertThat(PageFindings.complete(new VersionRules(run.schemaVersion()), run))
        .isEqualTo(run.page());
  }

  private static Crossing crossing(PageMap map, String one, String other, LinkKind kind) {
    return map.crossings().stream()
        .filter(found -> found.ofBoth(one, other) && found.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static Estimate estimate(double low, double value, double high) {
    return new Estimate(value, new Interval(low, high), 2);
  }
}
