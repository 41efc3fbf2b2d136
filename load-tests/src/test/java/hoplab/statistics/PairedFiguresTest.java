package hoplab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedFiguresTest {

  private static final double CONFIDENCE = 0.95;

  /** Check values that an implementation in another language gave for published runs. */
  @ParameterizedTest
  @CsvSource({
    "hop, bff-hybrid, 2, 2.032, 2.002, 2.063, 13",
    "hop, decoupled, 2, 1.013, 1.000, 1.027, 13",
    "network, bff-hybrid, 2, 1.919, 1.845, 1.997, 13",
    "network, decoupled, 2, 0.959, 0.931, 0.988, 13",
    "ladder-6b8953c, all-in, 9, 1.076, 1.024, 1.130, 33",
    "ladder-6b8953c, bff-hybrid-bare, 9, 2.162, 2.012, 2.323, 33",
    "ladder-ef81b63, bff-hybrid-bare, 8, 2.017, 1.886, 2.157, 33"
  })
  void agreesWithTheCheckValuesAgainstTheBaseline(
      String run, String variant, int family, double ratio, double low, double high, int freedom) {
    PublishedBlocks published = PublishedBlocks.of(run);
    Estimate found =
        published.figures().againstBaseline(published.process(variant), family, CONFIDENCE).ratio();
    assertRatio(found, ratio, low, high);
    assertThat(found.degreesOfFreedom()).isEqualTo(freedom);
  }

  @ParameterizedTest
  @CsvSource({
    "ladder-6b8953c, decoupled-preflight, decoupled, 1.187, 1.121, 1.257",
    "ladder-6b8953c, bff-hybrid, all-in, 2.093, 1.961, 2.234",
    "ladder-ef81b63, decoupled-preflight, decoupled, 1.140, 1.055, 1.232",
    "ladder-ef81b63, decoupled, decoupled-bare, 1.081, 1.000, 1.168"
  })
  void agreesWithTheCheckValuesOfSteps(
      String run, String upper, String lower, double ratio, double low, double high) {
    PublishedBlocks published = PublishedBlocks.of(run);
    int steps = published.steps();
    Estimate found =
        published
            .figures()
            .between(published.process(upper), published.process(lower), steps, CONFIDENCE)
            .ratio();
    assertRatio(found, ratio, low, high);
  }

  @ParameterizedTest
  @CsvSource({
    "hop, 1.011, 0.995, 1.027, 12",
    "network, 1.003, 0.960, 1.047, 12",
    "ladder-ef81b63, 0.956, 0.891, 1.025, 32"
  })
  void agreesWithTheCheckValuesOfTheDuplicate(
      String run, double ratio, double low, double high, int freedom) {
    Estimate found = PublishedBlocks.of(run).figures().duplicateAgainstBaseline().ratio();
    assertRatio(found, ratio, low, high);
    assertThat(found.degreesOfFreedom()).isEqualTo(freedom);
  }

  /** A third digit as printed. */
  private static void assertRatio(Estimate found, double ratio, double low, double high) {
    assertThat(found.value()).isCloseTo(ratio, within(5.1e-4));
    assertThat(found.interval().low()).isCloseTo(low, within(5.1e-4));
    assertThat(found.interval().high()).isCloseTo(high, within(5.1e-4));
  }

  /** By hand: y is -0.5, 0.5, 2 and -0.5, 0.5, 4; the variant's s^2 = 2 exceeds 1.5 MS. */
  @Test
  void takesTheMeanOfBothIdenticalProcessesAsTheBaseline() {
    PairedFigures figures = PairedFigures.ofTrials(new double[][] {{1, 2, 3.5}, {2, 3, 6.5}});
    Estimate found = figures.againstBaseline(2, 1, CONFIDENCE);
    assertThat(found.value()).isCloseTo(3, within(1e-12));
    assertThat(found.degreesOfFreedom()).isEqualTo(3);
    assertThat(found.interval().high() - 3)
        .isCloseTo(3.182446305 * Math.sqrt(2 / 2.0), within(1e-6));
  }

  @Test
  void givesEqualFiguresAnIntervalWithoutWidth() {
    PairedFigures figures = PairedFigures.ofTrials(new double[][] {{1, 1, 3}, {2, 2, 4}});
    assertThat(figures.againstBaseline(2, 1, CONFIDENCE).interval()).isEqualTo(new Interval(2, 2));
    assertThat(figures.duplicateAgainstBaseline().interval()).isEqualTo(new Interval(0, 0));
  }

  @Test
  void widensWithTheFamily() {
    PairedFigures figures = PublishedBlocks.of("hop").figures();
    Interval one = figures.againstBaseline(2, 1, CONFIDENCE).interval();
    Interval ofTen = figures.againstBaseline(2, 10, CONFIDENCE).interval();
    assertThat(ofTen.high() - ofTen.low()).isGreaterThan(1.2 * (one.high() - one.low()));
  }

  @Test
  void doesNotFollowAFewStalledBlocks() {
    double[][][] blocks = new double[3][3][20];
    for (double[][] trial : blocks) {
      trial[2][0] = 5;
      trial[2][1] = 5;
    }
    assertThat(PairedFigures.ofBlocks(blocks).againstBaseline(2, 1, CONFIDENCE).value()).isZero();
  }

  @Test
  void refusesASingleTrialRaggedTrialsAndBlocksAndWhatIsNotFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedFigures.ofTrials(new double[][] {{1, 2, 3}}))
        .withMessageContaining("at least 2 trials");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedFigures.ofTrials(new double[][] {{1, 2, 3}, {1, 2}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedFigures.ofTrials(new double[][] {{1, 2, 3}, {1, 2, Double.NaN}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedFigures.ofBlocks(new double[][][] {{{1, 2}, {1}}, {{1}, {1}}}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PairedFigures.ofTrials(new double[][] {{1, 2, 3}, {1, 2, 3}})
                    .between(2, 0, 1, CONFIDENCE));
  }
}
