package hoplab.report;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.plot.Distributions;
import hoplab.report.topology.Journey;
import hoplab.report.topology.Lane;
import hoplab.report.topology.ScaleBar;
import hoplab.result.LedgerRow;
import hoplab.result.LinkKind;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.VariantResult;
import hoplab.result.VisitKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologySectionTest {

  private final Run run = Samples.ordinary().run();

  @Test
  void namesTheTiersOnTheWayAndTheOnesThatAreNotCalled() {
    Lane bff = lane(run, "bff-hybrid");
    assertThat(bff.wide()).isFalse();
    assertThat(bff.publicTier().name()).isEqualTo("bff");
    assertThat(bff.privateTiers()).extracting(Lane.Stop::name).containsExactly("user-service");
    assertThat(bff.idle()).isEqualTo("order-service: not called");
    assertThat(lane(run, "all-in").wide()).isTrue();
  }

  @Test
  void saysWhereRoundTripsWereNotCounted() {
    assertThat(lane(run, "all-in").edge().name()).isEmpty();
    assertThat(picture(run)).contains("round trips were not counted in this run");
  }

  @Test
  void putsTheLedgersRoundTripsOnTheLinks() {
    Run counted =
        RunBuilder.builder(run)
            .ledger(
                List.of(
                    row("edge", LinkKind.EDGE, 1),
                    row("users", LinkKind.PRIVATE, 1),
                    row("orders", LinkKind.PRIVATE, 1),
                    row("data", LinkKind.DATA, 2)))
            .build();
    Lane bff = lane(counted, "bff-hybrid");
    assertThat(bff.edge().name()).isEqualTo("1 round trip");
    assertThat(bff.privateLink().name()).isEqualTo("2 round trips");
    assertThat(bff.data().name()).isEqualTo("2 round trips");
    assertThat(picture(counted)).doesNotContain("not counted");
  }

  @Test
  void drawsTheBarsInTheOrderOfThePathAndInTheirSizes() {
    Journey bff = journey(run, "bff-hybrid");
    ScaleBar bar = ScaleBar.of(bff, 2 * bff.meanMicros());
    assertThat(bar.share()).isEqualTo("0.5000");
    assertThat(bar.pieces())
        .extracting(ScaleBar.Piece::style)
        .containsExactly("k-app", "k-link", "k-app", "k-db", "k-rest");
    assertThat(
            bar.pieces().stream()
                .mapToDouble(piece -> Double.parseDouble(piece.width().replace("%", "")))
                .sum())
        .isBetween(99.9, 100.1);
  }

  @Test
  void isNotThereWhereNothingIsKnown() {
    assertThat(picture(Samples.empty().run())).isEmpty();
  }

  private static String picture(Run run) {
    return new TopologySection()
        .picture(new PageContext(run, Distributions.none(), null, new WarningNotes(run)));
  }

  private static Lane lane(Run run, String name) {
    return Lane.of(journey(run, name));
  }

  private static Journey journey(Run run, String name) {
    VariantResult variant =
        run.variants().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return Journey.of(run, variant);
  }

  private static LedgerRow row(String link, LinkKind kind, long trips) {
    return new LedgerRow(
        "bff-hybrid",
        "user-fetch",
        VisitKind.REPEATED,
        link,
        kind,
        0,
        trips,
        100,
        200,
        3,
        List.of());
  }
}
