package hoplab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomEffectsTest {

  /** One observation without an effect, two with the first, one with the second. */
  private static final boolean[][] PRESENT = {
    {false, false}, {true, false}, {true, false}, {false, true}
  };

  private static final double[] WEIGHTS = {2, 1, 1, 1};

  @Test
  void noiseIsWhatNeitherObservationNorRepetitionExplains() {
    // rows 1 3 and 2 8, equal weights: residuals 1 and -1 in each, so 4 over (2 - 1)(2 - 1)
    double noise =
        RandomEffects.noise(List.of(group(new double[] {1, 1}, new double[][] {{1, 3}, {2, 8}})));
    assertThat(noise).isCloseTo(4, within(1e-12));
  }

  @Test
  void thereIsNoNoiseInAdditiveValuesOrInASingleOne() {
    assertThat(
            RandomEffects.noise(
                List.of(group(new double[] {1, 3}, new double[][] {{1, 3}, {11, 13}}))))
        .isCloseTo(0, within(1e-12));
    assertThat(RandomEffects.noise(List.of(group(new double[] {1}, new double[][] {{5, 7}}))))
        .isZero();
  }

  @Test
  void takesAnEffectInFullWhereThereIsNoNoise() {
    RandomEffects.Group group =
        new RandomEffects.Group(PRESENT, WEIGHTS, new double[][] {{10}, {13}, {13}, {8}});
    RandomEffects.Fit fit = RandomEffects.fit(group, 0, 100).get(0);
    assertThat(fit.base()).isCloseTo(10, within(1e-6));
    assertThat(fit.effects()).containsExactly(new double[] {3, -2}, within(1e-6));
  }

  @Test
  void weighsAnEffectAgainstTheNoiseByHand() {
    // x = 0 and x = 6, noise 1, spread 2: b^2 + (6 - b - e)^2 + e^2 / 2 is least
    // where 2 b = 6 - e and 3 e = 12 - 2 b
    RandomEffects.Group group =
        new RandomEffects.Group(
            new boolean[][] {{false}, {true}}, new double[] {1, 1}, new double[][] {{0}, {6}});
    RandomEffects.Fit fit = RandomEffects.fit(group, 1, 2).get(0);
    assertThat(fit.base()).isCloseTo(1.5, within(1e-9));
    assertThat(fit.effects()[0]).isCloseTo(3, within(1e-9));
  }

  @Test
  void withoutSpreadThereAreNoEffects() {
    RandomEffects.Group group =
        new RandomEffects.Group(PRESENT, WEIGHTS, new double[][] {{10}, {13}, {13}, {9}});
    RandomEffects.Fit fit = RandomEffects.fit(group, 1, 0).get(0);
    assertThat(fit.base()).isCloseTo((2 * 10 + 13 + 13 + 9) / 5.0, within(1e-9));
    assertThat(fit.effects()).containsExactly(0, 0);
  }

  @Test
  void spreadIsThatUnderWhichTheEstimatesScatterAsTheyDo() {
    // two groups of one effect: estimates 6 and 8, each of variance 1 + 1; 36 + 64 = 2 (2 + s)
    List<RandomEffects.Group> groups = List.of(pair(6), pair(8));
    assertThat(RandomEffects.spread(groups, new double[] {1, 1})).isCloseTo(48, within(1e-4));
  }

  @Test
  void thereIsNoSpreadWhereNoiseExplainsIt() {
    assertThat(RandomEffects.spread(List.of(pair(1), pair(-1)), new double[] {1, 1})).isZero();
    assertThat(
            RandomEffects.spread(
                List.of(group(new double[] {1}, new double[][] {{5}})), new double[] {1}))
        .isZero();
  }

  @Test
  void predictsBetterThanLeastSquaresAndThanNoEffects() {
    Random random = new Random(3);
    double[] squares = new double[3];
    for (int run = 0; run < 500; run++) {
      Truth quiet = Truth.draw(random, 30);
      Truth noisy = Truth.draw(random, 900);
      List<RandomEffects.Group> groups = List.of(quiet.group, noisy.group);
      double[] noises =
          groups.stream().mapToDouble(one -> RandomEffects.noise(List.of(one))).toArray();
      double[] spreads = {RandomEffects.spread(groups, noises), 1e12, 0};
      for (int i = 0; i < spreads.length; i++) {
        squares[i] +=
            Math.pow(quiet.error(noises[0], spreads[i]), 2)
                + Math.pow(noisy.error(noises[1], spreads[i]), 2);
      }
    }
    assertThat(squares[0]).isLessThan(0.8 * squares[1]).isLessThan(0.95 * squares[2]);
  }

  @Test
  void refusesWhatIsNoGroup() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RandomEffects.Group(PRESENT, new double[] {1}, new double[4][1]));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new RandomEffects.Group(new boolean[0][0], new double[0], new double[0][0]));
  }

  /** Base 1,000, effects that scatter by 300, and noise. */
  private record Truth(double[] effects, RandomEffects.Group group) {
    static Truth draw(Random random, double noise) {
      double[] effects = {300 * random.nextGaussian(), 300 * random.nextGaussian()};
      double[][] values = new double[PRESENT.length][5];
      for (int i = 0; i < PRESENT.length; i++) {
        for (int t = 0; t < values[i].length; t++) {
          values[i][t] = 1_000 + noise * random.nextGaussian() / Math.sqrt(WEIGHTS[i]);
          for (int k = 0; k < effects.length; k++) {
            values[i][t] += PRESENT[i][k] ? effects[k] : 0;
          }
        }
      }
      return new Truth(effects, new RandomEffects.Group(PRESENT, WEIGHTS, values));
    }

    /** Of the prediction where both effects are present. */
    double error(double noise, double spread) {
      List<Double> predicted = new ArrayList<>();
      for (RandomEffects.Fit fit : RandomEffects.fit(group, noise, spread)) {
        predicted.add(fit.base() + fit.effects()[0] + fit.effects()[1]);
      }
      return predicted.stream().mapToDouble(Double::doubleValue).average().orElseThrow()
          - (1_000 + effects[0] + effects[1]);
    }
  }

  private static RandomEffects.Group pair(double difference) {
    return new RandomEffects.Group(
        new boolean[][] {{false}, {true}}, new double[] {1, 1}, new double[][] {{0}, {difference}});
  }

  private static RandomEffects.Group group(double[] weights, double[][] values) {
    boolean[][] none =
        IntStream.range(0, values.length).mapToObj(i -> new boolean[0]).toArray(boolean[][]::new);
    return new RandomEffects.Group(none, weights, values);
  }
}
