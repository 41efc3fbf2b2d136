package hoplab.report.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.ReportTable;
import hoplab.report.SamplePreflights;
import hoplab.report.Samples;
import hoplab.report.plot.Distributions;
import hoplab.report.text.Figures;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightTablesTest {

  private final SamplePreflights sample = SamplePreflights.usual();

  @Test
  void showsPreflightsPerVisitByMaxAge() {
    ReportTable counts = tables().get(0);
    assertThat(counts.head())
        .containsExactly("variant", "use case", "browser", "reuse", "no Max-Age", "600 s");
    assertThat(counts.rows())
        .containsExactly(
            List.of("decoupled", "user-fetch", "firefox", "0%", "1.000", "1.000"),
            List.of("decoupled", "user-fetch", "firefox", "90%", "0.990", "0.300"));
  }

  @Test
  void saysWhatFollowsFromTheCounts() {
    assertThat(tables().get(0).sentences())
        .containsExactly(
            "With a new id at every visit, every visit to decoupled pays for a preflight of each"
                + " request, whatever Max-Age says: 1 (user-fetch).",
            "With 90% of the visits to users seen before, a user fetch of decoupled needs 0.99"
                + " preflights (firefox, no Max-Age) down to 0.30 (firefox, Max-Age 600).",
            "all-in: page and API have one origin, so that no preflight was sent in 2,000 visits of"
                + " the same sequences.");
  }

  @Test
  void saysSoWhenNewIdsDoNotPay() {
    sample.counts.add(SamplePreflights.count("decoupled", true, 7_200L, 0, 999));
    assertThat(tables().get(0).sentences())
        .contains(
            "With a new id at every visit, not every request to decoupled needed a preflight,"
                + " against expectation.");
  }

  @Test
  void showsWhatPreflightsCost() {
    assertThat(tables().get(1).rows())
        .contains(
            List.of("decoupled", "user-fetch", "0", "1", "1,000", "1,500", "+500", "[500, 500]"),
            List.of(
                "decoupled",
                "user-fetch",
                "20",
                "1",
                "21.10 ms",
                "41.70 ms",
                "+20.60 ms",
                "[20.60, 20.60] ms"));
  }

  @Test
  void saysWhatFollowsFromTheCosts() {
    assertThat(tables().get(1).sentences())
        .containsExactly(
            "At an edge round trip of 0 ms, a preflight makes a user fetch of decoupled last 500 us"
                + " longer (interval 500 us to 500 us).",
            "At an edge round trip of 20 ms, a preflight makes a user fetch of decoupled last 20.60"
                + " ms longer (interval 20.60 ms to 20.60 ms).",
            "Distance adds 1.01 round trips to a user-fetch of decoupled, which sends 1 preflight"
                + " at once: one was expected.",
            "Where 90% of the visits are to users seen before and the edge round trip is 20 ms,"
                + " preflights add 20.39 ms to the average user fetch of decoupled (firefox, no"
                + " Max-Age) down to 6.18 ms (firefox, Max-Age 600).",
            "The control: where no preflight is sent, an empty cache changes a visit by 5.0 us at"
                + " most (all-in, user-fetch, 0 ms); the interval excludes zero in 2 of 2 cases,"
                + " where one in twenty does by chance.");
  }

  @Test
  void saysSoWhenCostsContradictExpectation() {
    sample.costs.removeIf(cost -> cost.preflights() > 0);
    sample.costs.add(SamplePreflights.cost("decoupled", 0, 1, 1_000, 1_100));
    sample.costs.add(SamplePreflights.cost("decoupled", 20, 1, 61_000, 21_000));
    assertThat(String.join("\n", tables().get(1).sentences()))
        .contains("last 100 us less, against expectation")
        .contains("one was expected, so something else is going on");
  }

  @Test
  void standsOnThePageAndInTheTerminal() {
    String page = Samples.page(sample.run(), new Distributions(List.of()));
    assertThat(page).contains("What preflights cost").contains("whatever Max-Age says");
    String terminal = Samples.terminal(sample.run(), 100, false);
    assertThat(terminal).contains("no Max-Age").contains("+20.60 ms");
    assertThat(terminal.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(terminal.chars()).allMatch(c -> c < 128);
  }

  @Test
  void isNotThereWhereNothingWasCounted() {
    assertThat(PreflightTables.of(Samples.ordinary().run(), Figures.ASCII)).isEmpty();
  }

  private List<ReportTable> tables() {
    return PreflightTables.of(sample.run(), Figures.ASCII);
  }
}
