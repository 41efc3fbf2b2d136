package hoplab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.BrowserPoint;
import hoplab.result.BrowserPoint.Figures;
import hoplab.result.BrowserPoint.Shown;
import hoplab.result.BrowserPoint.Trial;
import hoplab.result.BrowserPointBuilder;
import hoplab.result.BrowserVisits;
import hoplab.result.Comparison;
import hoplab.result.Judged;
import hoplab.result.Run;
import hoplab.result.VisitKind;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserFindingsTest {

  private final Run run = ExampleBrowser.run(ExampleBrowser.observed(36));

  @Test
  void takesTheMedianOfEachTrialAndTheGeometricMeanOverTrials() {
    Figures allIn = point(run, 0, Shown.NAME).variants().get(0);
    double[] medians = {60_300, 60_600, 60_600};
    double mean = Math.cbrt(medians[0] * medians[1] * medians[2]);
    assertThat(allIn.trials()).extracting(t -> t.shownMicros().get(0)).contains(60_300.0);
    assertThat(allIn.p50Micros()).isEqualTo(mean, within(300.0));
    assertThat(allIn.interval().contains(allIn.p50Micros())).isTrue();
  }

  @Test
  void judgesRatiosAtNoDistanceAndDifferencesWhereAWireAddsTime() {
    Comparison near = bff(point(run, 0, Shown.DASHBOARD));
    assertThat(near.judged()).isEqualTo(Judged.RATIO);
    assertThat(near.ratio()).isEqualTo(1.5, within(0.01));
    assertThat(near.verdict()).isEqualTo(Verdict.REAL);

    Comparison far = bff(point(run, 50, Shown.DASHBOARD));
    assertThat(far.judged()).isEqualTo(Judged.DIFFERENCE);
    assertThat(far.differenceMicros()).isEqualTo(30_000, within(300.0));
    assertThat(far.verdict()).isEqualTo(Verdict.REAL);
  }

  @Test
  void comparesTheDuplicateAndTakesATieForATie() {
    assertThat(point(run, 50, Shown.NAME).comparisons())
        .extracting(Comparison::variant, Comparison::verdict)
        .containsExactly(
            tuple("all-in'", Verdict.INDISTINGUISHABLE),
            tuple("bff-hybrid", Verdict.REAL),
            tuple("decoupled", Verdict.INDISTINGUISHABLE));
  }

  @Test
  void simulatesThePreflightsOfTheSameVisits() {
    assertThat(run.browser().requests())
        .extracting(row -> row.preflightsSimulated())
        .as("two requests of another origin, asked for at first visits only")
        .containsExactly(0L, 36L, 0L);
    assertThat(codes(run)).doesNotContain(WarningCode.PREFLIGHTS_DIFFER);
  }

  @Test
  void warnsWhereTheBrowserSentOtherPreflights() {
    Run other = ExampleBrowser.run(ExampleBrowser.observed(18));
    assertThat(other.warnings())
        .filteredOn(w -> w.code() == WarningCode.PREFLIGHTS_DIFFER)
        .singleElement()
        .satisfies(w -> assertThat(w.invalidates()).isFalse())
        .extracting(Warning::message)
        .asString()
        .isEqualTo(
            "in 18 first visits the browser sent 18 preflights, the rules of the simulated one say"
                + " 36");
  }

  @Test
  void isInvalidWhereAPageNeverShowed() {
    BrowserVisits observed = ExampleBrowser.observed(36);
    List<BrowserPoint> points = new ArrayList<>(observed.points());
    BrowserPoint first = points.get(0);
    List<Figures> variants = new ArrayList<>(first.variants());
    variants.set(
        2,
        new Figures(
            "bff-hybrid",
            0,
            null,
            List.of(
                new Trial(1, 1, List.of(90_000.0)),
                new Trial(2, 0, List.of(90_000.0)),
                new Trial(3, 0, List.of(90_000.0)))));
    points.set(0, BrowserPointBuilder.from(first).withVariants(variants));
    Run broken =
        ExampleBrowser.run(
            new BrowserVisits("Chromium 1.2", 100, List.of(), points, observed.requests()));
    assertThat(broken.valid()).isFalse();
    assertThat(codes(broken)).contains(WarningCode.ERRORS);
    assertThat(broken.browser().points())
        .flatExtracting(BrowserPoint::comparisons)
        .extracting(Comparison::verdict)
        .containsOnly(Verdict.INVALID);
  }

  @Test
  void isInvalidWhereSomethingElseKeptTheProcessorsBusyWhileItRested() {
    BrowserVisits observed = ExampleBrowser.observed(36);
    Run busy =
        ExampleBrowser.run(
            new BrowserVisits(
                "Chromium 1.2", 100, List.of(0.02, 0.3), observed.points(), observed.requests()));
    assertThat(busy.valid()).isFalse();
    assertThat(busy.warnings())
        .filteredOn(w -> w.code() == WarningCode.MACHINE_BUSY)
        .extracting(Warning::trial)
        .containsExactly(2);
  }

  private static List<WarningCode> codes(Run run) {
    return run.warnings().stream().map(Warning::code).toList();
  }

  private static BrowserPoint point(Run run, double edge, Shown shown) {
    return run.browser().points().stream()
        .filter(p -> p.edgeRttMillis() == edge && p.visit() == VisitKind.FIRST)
        .filter(p -> p.shown() == shown)
        .findFirst()
        .orElseThrow();
  }

  private static Comparison bff(BrowserPoint point) {
    return point.comparisons().stream()
        .filter(c -> c.variant().equals("bff-hybrid"))
        .findFirst()
        .orElseThrow();
  }
}
