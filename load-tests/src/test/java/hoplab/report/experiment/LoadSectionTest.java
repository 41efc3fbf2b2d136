package hoplab.report.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.report.SampleLoad;
import hoplab.report.Samples;
import hoplab.report.Xml;
import hoplab.report.plot.Distributions;
import hoplab.report.text.Figures;
import hoplab.report.text.LoadSentences;
import hoplab.result.Capacity;
import hoplab.result.CapacityBuilder;
import hoplab.result.LoadCurve;
import hoplab.result.LoadCurveBuilder;
import hoplab.result.LoadPoint;
import hoplab.result.LoadPointBuilder;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.StepOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadSectionTest {

  private final Run run = SampleLoad.run();
  private final LoadSentences sentences = new LoadSentences(run, Figures.ASCII);

  @Test
  void saysFirstWhatEachVariantHolds() {
    assertThat(sentences.answers())
        .containsExactly(
            "all-in holds 4,545 users/s with 99 of 100 answers within 50 ms in every trial, and"
                + " fails at 5,120 users/s (p99 over 50 ms).",
            "all-in' holds 4,500 users/s with 99 of 100 answers within 50 ms in every trial, and"
                + " fails at 5,120 users/s (p99 over 50 ms).",
            "bff-hybrid holds 1,935 users/s with 99 of 100 answers within 50 ms in every trial, and"
                + " fails at 2,258 users/s (p99 over 50 ms). That is apart from all-in: at most 0.50 times"
                + " as much.",
            "decoupled holds 4,410 users/s with 99 of 100 answers within 50 ms in every trial, and"
                + " fails at 5,120 users/s (p99 over 50 ms). Its bracket overlaps that of all-in.");
  }

  @Test
  void comparesVariantsByBothInjectors() {
    assertThat(sentences.matches())
        .hasSize(2)
        .first()
        .asString()
        .matches(
            "At 100 users/s bff-hybrid took 1\\.9\\d times as long as all-in by Gatling, 2\\.\\d\\d"
                + " times by single visits\\.");
  }

  @Test
  void saysWhyABracketIsOpen() {
    assertThat(sentences.capacity(open(5_120.0, StepOutcome.INJECTOR_LIMIT)))
        .isEqualTo(
            "all-in holds 5,120 users/s with 99 of 100 answers within 50 ms, and perhaps more:"
                + " there the injector was the limit, so that this is a lower bound.");
    assertThat(sentences.capacity(open(5_120.0, StepOutcome.DISTURBED)))
        .endsWith("and perhaps more: the steps above were cut short or disturbed.");
    assertThat(sentences.capacity(open(null, StepOutcome.DISTURBED)))
        .isEqualTo("all-in: no rate was found to hold or to fail.");
  }

  @Test
  void saysNothingOfOverlapWhereABracketIsOpen() {
    Run open =
        RunBuilder.builder(run)
            .load(
                LoadCurveBuilder.from(run.load())
                    .withCapacities(
                        List.of(
                            run.load().capacities().get(0),
                            CapacityBuilder.from(open(160.0, StepOutcome.DISTURBED))
                                .withVariant("decoupled"))))
            .build();
    assertThat(new LoadSentences(open, Figures.ASCII).answers().get(1))
        .startsWith("decoupled holds 160 users/s")
        .endsWith("were cut short or disturbed.");
  }

  @Test
  void drawsEveryCurveWithItsTextBesideIt() {
    String page = Samples.page(run, new Distributions(List.of()));
    assertThat(Xml.parse(page)).isNotNull();
    assertThat(page)
        .contains("How much each variant holds", "Latency over load", "Cost without any load")
        .contains("aria-label=\"Capacity. all-in holds 4,545 users/s")
        .contains("aria-label=\"p50 over rate. all-in: ")
        .contains("aria-label=\"p99 over rate. all-in: ")
        .contains("aria-label=\"ratio to the baseline. bff-hybrid: ")
        .contains("aria-label=\"difference to the baseline. bff-hybrid: ")
        .contains("Every point of the curve", "Two injectors")
        .contains("./lab run load", "--p99-limit 50ms");
  }

  @Test
  void drawsDifferencesOnlyAsFarAsNoMedianIsMostlyWaiting() {
    LoadCurve load = run.load();
    List<LoadPoint> points = new ArrayList<>(load.points());
    LoadPoint last = points.get(points.size() - 1);
    points.add(
        LoadPointBuilder.from(last)
            .with(p -> p.ratePerSecond(77_777).p50Micros(1e6).p50Interval(null)));
    Run queued =
        RunBuilder.builder(run).load(LoadCurveBuilder.from(load).withPoints(points)).build();
    assertThat(Samples.page(queued, new Distributions(List.of())))
        .containsPattern("baseline and its duplicate, up to [0-9,]+ users/s: above, a median is")
        .doesNotContain("up to 77,777 users/s");
  }

  @Test
  void fitsATerminal() {
    String terminal = Samples.terminal(run, 100, false);
    assertThat(terminal).contains("all-in holds 4,545 users/s", "holds, fails", "Gatling");
    assertThat(terminal.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(terminal.chars()).allMatch(c -> c < 128);
  }

  @Test
  void isNotThereWhereNoCurveWasMeasured() {
    assertThat(Samples.page(Samples.ordinary().run(), new Distributions(List.of())))
        .doesNotContain("How much each variant holds");
  }

  private static Capacity open(Double held, StepOutcome limit) {
    return new Capacity("all-in", held, null, limit, 1, false, null, null, null);
  }
}
