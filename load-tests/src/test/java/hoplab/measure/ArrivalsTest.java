package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  private static final long BLOCK_NANOS = 500_000_000L;

  @Test
  void putsExactlyAsManyArrivalsIntoEachBlockAsAsked() {
    Arrivals arrivals = Arrivals.draw(7, 20, 50, BLOCK_NANOS);

    assertThat(arrivals.count()).isEqualTo(1_000);
    for (int user = 0; user < arrivals.count(); user++) {
      assertThat(arrivals.offsetNanos(user) / BLOCK_NANOS).isEqualTo(user / 50);
    }
    assertThat(offsets(arrivals)).isSorted();
  }

  @Test
  void repeatsItselfForTheSameSeedOnly() {
    long[] once = offsets(Arrivals.draw(7, 4, 50, BLOCK_NANOS));

    assertThat(offsets(Arrivals.draw(7, 4, 50, BLOCK_NANOS))).isEqualTo(once);
    assertThat(offsets(Arrivals.draw(8, 4, 50, BLOCK_NANOS))).isNotEqualTo(once);
  }

  /** Gaps of a Poisson process are exponential: their standard deviation equals their mean. */
  @Test
  void leavesGapsLikeThoseOfAPoissonProcess() {
    Arrivals arrivals = Arrivals.draw(7, 100, 200, BLOCK_NANOS);
    long[] at = offsets(arrivals);
    double[] gaps =
        IntStream.range(1, at.length).mapToDouble(user -> at[user] - at[user - 1]).toArray();

    double mean = IntStream.range(0, gaps.length).mapToDouble(i -> gaps[i]).average().orElseThrow();
    double variance =
        IntStream.range(0, gaps.length)
            .mapToDouble(i -> (gaps[i] - mean) * (gaps[i] - mean))
            .average()
            .orElseThrow();

    assertThat(mean).isEqualTo(BLOCK_NANOS / 200.0, within(BLOCK_NANOS / 200.0 * 0.01));
    assertThat(Math.sqrt(variance) / mean).isEqualTo(1, within(0.05));
  }

  @Test
  void rejectsAnEmptyPlan() {
    assertThatThrownBy(() -> Arrivals.draw(1, 0, 1, 1)).hasMessageContaining("at least one block");
    assertThatThrownBy(() -> Arrivals.draw(1, 1, 0, 1)).hasMessageContaining("got 1, 0 and 1");
  }

  private static long[] offsets(Arrivals arrivals) {
    return LongStream.range(0, arrivals.count())
        .map(user -> arrivals.offsetNanos((int) user))
        .toArray();
  }
}
