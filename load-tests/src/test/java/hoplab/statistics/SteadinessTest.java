package hoplab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SteadinessTest {

  @Test
  void waitsForEnoughRounds() {
    assertThat(Steadiness.STANDARD.reached()).isFalse();
    assertThat(Steadiness.STANDARD.reached(600, 600, 600, 600, 600)).isFalse();
    assertThat(Steadiness.STANDARD.reached(600, 600, 600, 600, 600, 600)).isTrue();
  }

  @Test
  void waitsWhileTheMediansFall() {
    assertThat(Steadiness.STANDARD.reached(1000, 950, 902, 857, 814, 774)).isFalse();
  }

  @Test
  void waitsWhileTheMediansJump() {
    assertThat(Steadiness.STANDARD.reached(600, 900, 600, 900, 600, 900)).isFalse();
  }

  @Test
  void forgetsHowTheWarmUpBegan() {
    assertThat(Steadiness.STANDARD.reached(9000, 3000, 610, 600, 605, 600, 602, 601)).isTrue();
  }

  @Test
  void doesNotWaitBecauseMediansRise() {
    assertThat(Steadiness.STANDARD.reached(600, 605, 610, 640, 650, 660)).isTrue();
  }

  /** Rounds of 100 requests whose times scatter by half of their size: medians are off by 6%. */
  @Test
  void stopsSoonOnSteadyMediansThatScatterLikeThoseOfASmallMachine() {
    double[] rounds = roundsUntilSteady(round -> 600);
    assertThat(Sample.median(rounds)).isLessThanOrEqualTo(8);
    assertThat(Sample.quantile(0.95, rounds)).isLessThanOrEqualTo(16);
  }

  @Test
  void doesNotStopBeforeACompilerIsDoneInSpiteOfScatter() {
    double[] rounds = roundsUntilSteady(round -> 600 + 3000 * Math.exp(-round / 4.0));
    double[] excessAtTheEnd =
        Arrays.stream(rounds).map(round -> 3000 * Math.exp(-(round - 1) / 4.0) / 600).toArray();
    assertThat(Sample.median(excessAtTheEnd)).isLessThan(0.05);
    assertThat(Sample.quantile(0.95, excessAtTheEnd)).isLessThan(0.20);
  }

  private static double[] roundsUntilSteady(java.util.function.IntToDoubleFunction truth) {
    Random random = new Random(5);
    return IntStream.range(0, 1_000)
        .mapToDouble(
            run -> {
              double[] medians = new double[0];
              while (!Steadiness.STANDARD.reached(medians)) {
                medians = Arrays.copyOf(medians, medians.length + 1);
                int round = medians.length - 1;
                medians[round] =
                    truth.applyAsDouble(round) * Math.exp(0.06 * random.nextGaussian());
              }
              return medians.length;
            })
        .toArray();
  }

  @Test
  void rejectsMediansThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Steadiness.STANDARD.reached(600, 0))
        .withMessage("a median of latencies is above 0, got 0.0");
  }

  @Test
  void rejectsAnOddWindow() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Steadiness(5, 0.05, 0.3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Steadiness(6, 0, 0.3));
  }
}
