package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WarmUpBurstsTest {

  private static final long BURST_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final WarmUpBursts bursts = new WarmUpBursts(System::nanoTime, BURST_NANOS);
  private int called;

  @Test
  void endsAfterTheBurstThatIsTheLast() throws InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    assertThat(bursts.run(limit, end -> ++called == 2)).isTrue();
    assertThat(called).isEqualTo(2);
    assertThat(System.nanoTime()).isLessThan(limit);
  }

  @Test
  void endsAtTheLimitWithABurstNoLongerThanThat() throws InterruptedException {
    long limit = System.nanoTime() + BURST_NANOS / 20;
    assertThat(
            bursts.run(
                limit,
                end -> {
                  called++;
                  assertThat(end).isEqualTo(limit);
                  return false;
                }))
        .isFalse();
    assertThat(called).isPositive();
  }

  @Test
  void makesNoBurstWithoutTime() throws InterruptedException {
    assertThat(bursts.run(System.nanoTime(), end -> true)).isFalse();
  }
}
