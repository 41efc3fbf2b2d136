package hoplab.report;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.text.Figures;
import hoplab.result.Load;
import hoplab.result.Part;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.TraceState;
import hoplab.result.TracedTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracedTablesTest {

  private final SampleRun sample = Samples.ordinary();

  @Test
  void showsNothingWhereNothingWasTraced() {
    assertThat(TracedTables.of(sample.run(), Figures.TYPOGRAPHIC)).isEmpty();
    assertThat(Samples.terminal(sample.run(), 90, false)).doesNotContain("traced");
  }

  @Test
  void addsUpTheTiersOfEachKindAndShowsTheRestAndWhatTracingCosts() {
    Run run = with(split());
    assertThat(TracedTables.of(run, TerminalWriter.FIGURES).get(0).rows())
        .containsExactly(
            List.of(
                "bff-hybrid",
                "1,000",
                "50",
                "300",
                "200",
                "300",
                "100",
                "50",
                "5.0%",
                "1.012",
                "[1.000, 1.024]"));
    assertThat(Samples.terminal(run, 100, false))
        .containsPattern("bff-hybrid +1,000 +50 +300 +200 +300 +100 +50 +5\\.0% +1\\.012");
  }

  @Test
  void drawsTheTracedPartsInPlaceOfWhatTiersReport() {
    Run run = with(split());
    String page = Samples.page(run, sample.distributions());
    String way = "between sockets, and waiting to be woken";
    assertThat(page).contains(way);
    assertThat(Samples.page(sample.run(), sample.distributions())).doesNotContain(way);
  }

  @Test
  void saysThatItCannotWhereClocksDifferOrTheTierNotesNothing() {
    Run run =
        with(
            without("bff-hybrid", TraceState.CLOCKS_DIFFER),
            without("nginx", TraceState.NOT_NOTED));
    assertThat(TracedTables.of(run, TerminalWriter.FIGURES).get(0).sentences())
        .containsExactly(
            "bff-hybrid: cannot be split, for its tiers and the client do not read one clock.",
            "nginx: cannot be split, for the tier that answers the client notes nothing.");
  }

  private Run with(TracedTime... times) {
    return RunBuilder.builder(sample.run()).tracedTimes(List.of(times)).build();
  }

  private static TracedTime split() {
    return new TracedTime(
        "bff-hybrid",
        Load.QUIET,
        TraceState.SPLIT,
        150,
        1_000,
        List.of(
            new Part("client", Part.Kind.CLIENT, 50),
            new Part("client", Part.Kind.WAY, 100),
            new Part("bff", Part.Kind.HTTP, 80),
            new Part("bff", Part.Kind.APP, 100),
            new Part("user-service", Part.Kind.WAY, 200),
            new Part("user-service", Part.Kind.HTTP, 120),
            new Part("user-service", Part.Kind.APP, 200),
            new Part("user-service", Part.Kind.DB, 100),
            new Part("client", Part.Kind.UNEXPLAINED, 50)),
        0.05,
        1.012,
        1.0,
        1.024);
  }

  private static TracedTime without(String variant, TraceState state) {
    return new TracedTime(
        variant, Load.QUIET, state, 150, 1_000, List.of(), null, null, null, null);
  }
}
