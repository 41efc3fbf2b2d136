package hoplab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedRunTest {

  private static final int REPEATS = 3_000;

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.99})
  void drawsTheSameQuantilesAsSortingEveryLatency(double p) {
    RandomGenerator random = new Well19937c(1);
    double[] sorted = new double[REPEATS];
    double[] direct = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      double[] latencies = new double[SimulatedRun.LATENCIES];
      for (int j = 0; j < latencies.length; j++) {
        latencies[j] = random.nextDouble();
      }
      java.util.Arrays.sort(latencies);
      int k = (int) Math.ceil(p * latencies.length);
      sorted[i] = SimulatedRun.latencyAt(latencies[k - 1]);
      direct[i] = SimulatedRun.latencyAt(SimulatedRun.orderStatistic(random, p));
    }
    double spread = Sample.standardDeviation(sorted);
    double fourErrors = 4 * spread * Math.sqrt(2.0 / REPEATS);
    assertThat(Sample.mean(direct)).isCloseTo(Sample.mean(sorted), within(fourErrors));
    assertThat(Sample.standardDeviation(direct)).isCloseTo(spread, within(0.1 * spread));
  }

  @Test
  void drawsSkewedLatenciesLikeRealOnes() {
    double p50 = SimulatedRun.latencyAt(0.5);
    assertThat(SimulatedRun.latencyAt(0.99)).isGreaterThan(3 * p50);
    assertThat(SimulatedRun.latencyAt(0.01)).isGreaterThan(p50 / 3);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.EnumSource(SimulatedRun.StartEffect.class)
  void shiftsEachStartByTheStatedDeviation(SimulatedRun.StartEffect effect) {
    SimulatedRun run = SimulatedRun.draw(new Well19937c(2), 20_000, effect, 120, 0.5);
    double[] differences = SimulatedRun.differences(run.variant(), run.baseline());
    double stated = SimulatedRun.START_DEVIATION_MICROS * Math.sqrt(2);
    assertThat(Sample.mean(differences)).isCloseTo(120, within(4 * stated / Math.sqrt(20_000)));
    assertThat(Sample.standardDeviation(differences)).isCloseTo(stated, within(0.1 * stated));
  }
}
