package hoplab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LittlesLawTest {

  /** Three trials of ten seconds: a run of the shortest kind. */
  private static final double SECONDS = 30;

  private static final int RUNS = 200;

  /** Rate, mean time: from 0.02 to 200 in flight. */
  @ParameterizedTest
  @CsvSource({"100, 200", "100, 2000", "1000, 2000", "1000, 20000", "1000, 200000"})
  void holdsForHonestFigures(double ratePerSecond, double meanMicros) {
    Random random = new Random(3);
    int held = 0;
    for (int run = 0; run < RUNS; run++) {
      held += Observed.of(random, SECONDS, ratePerSecond, meanMicros).times(1).holds() ? 1 : 0;
    }
    assertThat(held).isGreaterThanOrEqualTo(RUNS - 1);
  }

  @Test
  void allowsForTheScatterOfFewSamples() {
    Random random = new Random(4);
    int held = 0;
    for (int run = 0; run < RUNS; run++) {
      held += Observed.of(random, 2, 100, 200).times(1).holds() ? 1 : 0;
    }
    assertThat(held).isGreaterThanOrEqualTo(RUNS - 2);
  }

  @ParameterizedTest
  @CsvSource({"100, 200", "100, 2000", "1000, 2000", "1000, 20000", "1000, 200000"})
  void noticesTimesThatAreOffByHalf(double ratePerSecond, double meanMicros) {
    Random random = new Random(3);
    int noticed = 0;
    for (int run = 0; run < RUNS; run++) {
      Observed observed = Observed.of(random, SECONDS, ratePerSecond, meanMicros);
      noticed += observed.times(1.5).holds() ? 0 : 1;
      noticed += observed.times(1 / 1.5).holds() ? 0 : 1;
    }
    assertThat(noticed).isGreaterThan((int) (2 * RUNS * 0.90));
  }

  @Test
  void alwaysNoticesMillisecondsStoredAsMicroseconds() {
    Observed observed = Observed.of(new Random(3), SECONDS, 100, 2000);
    assertThat(observed.times(1000).holds()).isFalse();
    assertThat(observed.times(0.001).holds()).isFalse();
  }

  @Test
  void noticesRequestsInFlightWhereNoneCanBe() {
    assertThat(LittlesLaw.of(0, 500, 3, 1_000).holds()).isFalse();
  }

  @Test
  void holdsWithoutSamples() {
    assertThat(LittlesLaw.of(100, 200, 0, 0).holds()).isTrue();
  }

  @Test
  void rejectsFiguresThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LittlesLaw.of(-1, 200, 0, 10))
        .withMessage("a rate is finite and 0 or more, got -1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> LittlesLaw.of(1, Double.NaN, 0, 10));
  }

  /** A queue that was watched: arrivals at random, lognormal times, a look about every ms. */
  private record Observed(
      double ratePerSecond, double meanMicros, double meanInFlight, long samples) {

    static Observed of(Random random, double seconds, double ratePerSecond, double meanMicros) {
      double[] starts = new double[(int) (ratePerSecond * seconds * 1.5) + 100];
      double[] ends = new double[starts.length];
      int count = 0;
      double sumMicros = 0;
      for (double at = gap(random, ratePerSecond); at < seconds; at += gap(random, ratePerSecond)) {
        double micros = meanMicros * Math.exp(0.8 * random.nextGaussian() - 0.32);
        starts[count] = at;
        ends[count] = at + micros / 1e6;
        sumMicros += micros;
        count++;
      }
      Arrays.sort(ends, 0, count);
      double end = ends[count - 1];
      long samples = 0;
      long seen = 0;
      int begun = 0;
      int done = 0;
      for (double at = 0; at < end; at += 0.001 + gap(random, 10_000)) {
        while (begun < count && starts[begun] <= at) {
          begun++;
        }
        while (done < count && ends[done] <= at) {
          done++;
        }
        seen += begun - done;
        samples++;
      }
      return new Observed(count / end, sumMicros / count, seen / (double) samples, samples);
    }

    private static double gap(Random random, double perSecond) {
      return -Math.log(1 - random.nextDouble()) / perSecond;
    }

    LittlesLaw times(double factor) {
      return LittlesLaw.of(ratePerSecond, meanMicros * factor, meanInFlight, samples);
    }
  }
}
