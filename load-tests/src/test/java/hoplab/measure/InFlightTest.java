package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InFlightTest {

  @Test
  void agreesWithRateTimesTime() {
    // one simulated second in steps of 1 us; each request is in flight for a random time
    SplittableRandom random = new SplittableRandom(7);
    int requests = 2_000;
    long[] begins = LongStream.generate(() -> random.nextLong(1_000_000)).limit(requests).toArray();
    long[] ends = new long[requests];
    double sumMicros = 0;
    for (int i = 0; i < requests; i++) {
      long took = 100 + random.nextLong(3_000);
      ends[i] = begins[i] + took;
      sumMicros += took;
    }
    java.util.Arrays.sort(begins);
    java.util.Arrays.sort(ends);

    InFlight inFlight = new InFlight(2);
    int begun = 0;
    int ended = 0;
    for (long at = 0; at < 1_010_000; at += 100 + random.nextLong(200)) {
      for (; begun < requests && begins[begun] <= at; begun++) {
        inFlight.begin(1);
      }
      for (; ended < requests && ends[ended] <= at; ended++) {
        inFlight.end(1);
      }
      inFlight.sample();
    }

    double rateTimesTime = sumMicros / 1_010_000;
    assertThat(inFlight.mean(1)).isEqualTo(rateTimesTime, within(0.02 * rateTimesTime));
    assertThat(inFlight.mean(0)).isZero();
    assertThat(inFlight.samples()).isGreaterThan(4_000);
  }

  @Test
  void seesNothingBeforeTheFirstLook() {
    assertThat(new InFlight(1).mean(0)).isZero();
  }
}
