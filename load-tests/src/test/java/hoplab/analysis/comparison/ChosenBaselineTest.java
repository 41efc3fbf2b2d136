package hoplab.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.PublishedBundles;
import hoplab.result.Comparison;
import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.RunBuilder;
import hoplab.result.bundle.RunCodec;
import hoplab.statistics.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenBaselineTest {

  private final Run load = PublishedBundles.run("6af16e7-load");

  @Test
  void computesTheRatiosThatAnOlderBundleLacks() throws IOException {
    Run hop = ofVersion5();
    RelativeFigure bff = median(hop, "bff-hybrid", "all-in");
    assertThat(bff.ratio().value()).isCloseTo(2.032, within(0.0005));
    assertThat(bff.ratio().interval().low()).isCloseTo(2.002, within(0.0005));
    assertThat(bff.ratio().interval().high()).isCloseTo(2.063, within(0.0005));
    assertThat(bff.verdict()).isEqualTo(Verdict.REAL);
    assertThat(median(hop, "decoupled", "all-in").verdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
  }

  @Test
  void saysWhatARunOfTodaySaysItself() {
    List<RelativeFigure> computed = new ChosenBaseline(load).against("all-in");
    assertThat(computed).hasSameSizeAs(load.comparisons());
    for (Comparison stated : load.comparisons()) {
      assertThat(computed)
          .anySatisfy(
              one -> {
                assertThat(one.variant()).isEqualTo(stated.variant());
                assertThat(one.load()).isEqualTo(stated.load());
                assertThat(one.quantile()).isEqualTo(stated.quantile());
                assertThat(one.ratio().value()).isEqualTo(stated.ratio());
                assertThat(one.ratio().interval()).isEqualTo(stated.ratioInterval());
                assertThat(one.differenceMicros()).isEqualTo(stated.differenceMicros());
                assertThat(one.verdict()).isEqualTo(stated.verdict());
              });
    }
  }

  @Test
  void turnedRoundARatioIsOneOverIt() {
    RelativeFigure bff = median(load, "bff-hybrid", "all-in");
    RelativeFigure allIn = median(load, "all-in", "bff-hybrid");
    assertThat(allIn.ratio().value()).isEqualTo(1 / bff.ratio().value());
    assertThat(allIn.ratio().interval().low()).isEqualTo(1 / bff.ratio().interval().high());
    assertThat(allIn.differenceMicros()).isNegative();
    assertThat(allIn.verdict()).isEqualTo(Verdict.REAL);
  }

  @Test
  void judgesNoPairThatTheRunDidNotJudge() {
    RelativeFigure other = median(load, "decoupled", "bff-hybrid");
    assertThat(other.ratio().value())
        .isCloseTo(
            median(load, "decoupled", "all-in").ratio().value()
                / median(load, "bff-hybrid", "all-in").ratio().value(),
            within(1e-9));
    assertThat(other.verdict()).isNull();
  }

  @Test
  void comparesTheDuplicateWithTheBaselineOnly() {
    assertThat(new ChosenBaseline(load).against("bff-hybrid"))
        .noneMatch(one -> one.variant().equals("all-in'"));
    assertThat(new ChosenBaseline(load).against("all-in'")).isEmpty();
    assertThat(new ChosenBaseline(load).against("nobody")).isEmpty();
  }

  @Test
  void everyRungOfALadderCanBeTheBaseline() {
    ChosenBaseline ladder = new ChosenBaseline(PublishedBundles.run("ef81b63-ladder"));
    assertThat(ladder.baselines()).hasSizeGreaterThan(5);
    assertThat(ladder.baselines()).allSatisfy(one -> assertThat(ladder.against(one)).isNotEmpty());
  }

  @Test
  void holdsNoFigureWhereNothingWasTimed() {
    ChosenBaseline counted = new ChosenBaseline(PublishedBundles.run("b804b55-cors"));
    assertThat(counted.baselines()).isEmpty();
    assertThat(counted.against("all-in")).isEmpty();
  }

  @Test
  void noVerdictOfAnInvalidRunStands() {
    Run invalid = RunBuilder.from(load).withValid(false);
    assertThat(median(invalid, "bff-hybrid", "all-in").verdict()).isEqualTo(Verdict.INVALID);
  }

  static RelativeFigure median(Run run, String variant, String baseline) {
    return new ChosenBaseline(run)
        .against(baseline).stream()
            .filter(one -> one.variant().equals(variant))
            .filter(one -> one.quantile() == Quantile.P50 && one.load() == Load.QUIET)
            .findFirst()
            .orElseThrow();
  }

  private static Run ofVersion5() throws IOException {
    try (InputStream in = ChosenBaselineTest.class.getResourceAsStream("hop.v5.json")) {
      return RunCodec.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
