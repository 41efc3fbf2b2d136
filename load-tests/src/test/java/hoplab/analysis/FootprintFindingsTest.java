package hoplab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.result.Footprint.Estimate;
import hoplab.result.FootprintFigure;
import hoplab.result.Run;
import hoplab.result.WarningCode;
import hoplab.statistics.Interval;
import hoplab.statistics.TrialInterval;
import hoplab.statistics.Verdict;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FootprintFindingsTest {

  private final Run run = ExampleFootprint.run(ExampleFootprint.observed(0.02));

  /** 1e6 x 360 us are 0.1 h: 0.1 x (1 + 1 x 0.5) + 0.2; in the third trial 0.15 h. */
  @Test
  void carriesTheTrialsIntoTheMoney() {
    Estimate cost = of("all-in", FootprintFigure.COST_ACTIVE);

    assertThat(cost.value()).isCloseTo((0.35 + 0.35 + 0.425) / 3, within(1e-12));
    Interval byHand = TrialInterval.of(new double[] {0.35, 0.35, 0.425}, 0.95);
    assertThat(cost.interval().low()).isCloseTo(byHand.low(), within(1e-12));
    assertThat(cost.interval().high()).isCloseTo(byHand.high(), within(1e-12));
  }

  @Test
  void paysForWaitingWhereTimeInTiersIsPaid() {
    assertThat(of("all-in", FootprintFigure.COST_WALL).value()).isCloseTo(0.5, within(1e-12));
    assertThat(of("bff-hybrid", FootprintFigure.COST_WALL).value())
        .as("0.4 h and 0.2 h at 1.5, and two calls: nobody calls the third tier")
        .isCloseTo(0.6 * 1.5 + 2 * 0.2, within(1e-12));
  }

  @Test
  void setsTheChainBetweenTheLongestStartAndTheSum() {
    assertThat(of("bff-hybrid", FootprintFigure.LONGEST_START).value()).isEqualTo(2_500);
    assertThat(of("bff-hybrid", FootprintFigure.SUM_OF_STARTS).value()).isEqualTo(6_000);
    assertThat(of("bff-hybrid", FootprintFigure.ONE_TIER_COLD).value())
        .as("with the slowest tier cold")
        .isEqualTo(2_600);
  }

  @Test
  void givesWhatIsCountedWithoutAnInterval() {
    Estimate most = of("all-in", FootprintFigure.CONNECTIONS_AT_MOST);

    assertThat(most.value()).as("the most of any trial").isEqualTo(16);
    assertThat(most.interval()).isNull();
    assertThat(most.verdict()).isNull();
  }

  @Test
  void judgesTheRatioToTheBaseline() {
    Estimate chain = of("bff-hybrid", FootprintFigure.CHAIN_START);

    assertThat(chain.ratio()).isCloseTo(2.125, within(1e-12));
    assertThat(chain.verdict()).isEqualTo(Verdict.REAL);
    assertThat(of("all-in", FootprintFigure.CHAIN_START).ratio()).isNull();
    assertThat(of("bff-hybrid", FootprintFigure.MEMORY_LOADED).ratio()).isCloseTo(3, within(1e-9));
  }

  @Test
  void aMachineThatWasBusyWithSomethingElseMakesTheRunInvalid() {
    Run busy = ExampleFootprint.run(ExampleFootprint.observed(0.2));

    assertThat(busy.valid()).isFalse();
    assertThat(busy.warnings())
        .anySatisfy(
            warning -> {
              assertThat(warning.code()).isEqualTo(WarningCode.MACHINE_BUSY);
              assertThat(warning.trial()).isEqualTo(2);
            });
    assertThat(busy.footprint().variants().get(1).estimate(FootprintFigure.CHAIN_START).get())
        .extracting(Estimate::verdict)
        .isEqualTo(Verdict.INVALID);
  }

  @Test
  void computesTheSameOnceMore() {
    assertThat(RunFindings.complete(run, Set.of())).isEqualTo(run);
  }

  private Estimate of(String variant, FootprintFigure figure) {
    return run.footprint().variant(variant).orElseThrow().estimate(figure).orElseThrow();
  }
}
