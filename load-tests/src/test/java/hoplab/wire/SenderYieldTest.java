package hoplab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SenderYieldTest {

  private long nowNanos = 17;
  private long takesNanos;
  private int times;
  private final SenderYield senderYield =
      new SenderYield(
          () -> nowNanos,
          () -> {
            times++;
            nowNanos += takesNanos;
          });

  @Test
  void yieldsEachTimeWhileThatIsQuick() {
    takesNanos = SenderYield.LONG_NANOS;
    handOn(1_000);
    assertThat(times).isEqualTo(1_000);
  }

  @Test
  void doesNotYieldWhereHandOnsFollowOneAnotherClosely() {
    for (int i = 0; i < 5; i++) {
      senderYield.yieldProcessor();
      nowNanos += SenderYield.RARE_NANOS - 1;
    }
    assertThat(times).isEqualTo(1);
    nowNanos++;
    senderYield.yieldProcessor();
    assertThat(times).isEqualTo(2);
  }

  @Test
  void doesWithoutForAWhileAfterALongOne() {
    takesNanos = SenderYield.LONG_NANOS + 1;
    handOn(1 + SenderYield.FEWEST_WITHOUT);
    assertThat(times).isEqualTo(1);
    handOn(1);
    assertThat(times).isEqualTo(2);
  }

  @Test
  void doesWithoutTwiceAsOftenAfterEachFurtherLongOne() {
    takesNanos = SenderYield.LONG_NANOS + 1;
    handOn(1 + SenderYield.FEWEST_WITHOUT + 1 + 2 * SenderYield.FEWEST_WITHOUT);
    assertThat(times).isEqualTo(2);
    handOn(1);
    assertThat(times).isEqualTo(3);
  }

  @Test
  void neverGivesUpWhereProcessorsStayBusy() {
    takesNanos = SenderYield.LONG_NANOS + 1;
    handOn(1_000_000);
    int before = times;
    handOn(1 + SenderYield.MOST_WITHOUT);
    assertThat(times).isEqualTo(before + 1);
  }

  @Test
  void beginsAgainWithTheFewestOnceOthersWereQuick() {
    takesNanos = SenderYield.LONG_NANOS + 1;
    handOn(1 + SenderYield.FEWEST_WITHOUT + 1 + 2 * SenderYield.FEWEST_WITHOUT);
    takesNanos = 0;
    handOn(1);
    takesNanos = SenderYield.LONG_NANOS + 1;
    handOn(1 + SenderYield.FEWEST_WITHOUT);
    assertThat(times).isEqualTo(4);
    handOn(1);
    assertThat(times).isEqualTo(5);
  }

  private void handOn(int count) {
    for (int i = 0; i < count; i++) {
      senderYield.yieldProcessor();
      nowNanos += SenderYield.RARE_NANOS;
    }
  }
}
