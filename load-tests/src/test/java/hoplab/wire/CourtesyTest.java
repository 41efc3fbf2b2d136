package hoplab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CourtesyTest {

  private long nowNanos = 17;
  private long takesNanos;
  private int times;
  private final Courtesy courtesy =
      new Courtesy(
          () -> nowNanos,
          () -> {
            times++;
            nowNanos += takesNanos;
          });

  @Test
  void letsOthersGoFirstEachTimeWhileThatIsQuick() {
    takesNanos = Courtesy.LONG_NANOS;
    handOn(1_000);
    assertThat(times).isEqualTo(1_000);
  }

  @Test
  void letsNobodyGoFirstWhereHandOnsComeThickAndFast() {
    for (int i = 0; i < 5; i++) {
      courtesy.letOthersGoFirst();
      nowNanos += Courtesy.RARE_NANOS - 1;
    }
    assertThat(times).isEqualTo(1);
    nowNanos++;
    courtesy.letOthersGoFirst();
    assertThat(times).isEqualTo(2);
  }

  @Test
  void doesWithoutForAWhileAfterALongOne() {
    takesNanos = Courtesy.LONG_NANOS + 1;
    handOn(1 + Courtesy.FEWEST_WITHOUT);
    assertThat(times).isEqualTo(1);
    handOn(1);
    assertThat(times).isEqualTo(2);
  }

  @Test
  void doesWithoutTwiceAsOftenAfterEachFurtherLongOne() {
    takesNanos = Courtesy.LONG_NANOS + 1;
    handOn(1 + Courtesy.FEWEST_WITHOUT + 1 + 2 * Courtesy.FEWEST_WITHOUT);
    assertThat(times).isEqualTo(2);
    handOn(1);
    assertThat(times).isEqualTo(3);
  }

  @Test
  void neverGivesUpWhereProcessorsStayBusy() {
    takesNanos = Courtesy.LONG_NANOS + 1;
    handOn(1_000_000);
    int before = times;
    handOn(1 + Courtesy.MOST_WITHOUT);
    assertThat(times).isEqualTo(before + 1);
  }

  @Test
  void beginsAgainWithTheFewestOnceOthersWereQuick() {
    takesNanos = Courtesy.LONG_NANOS + 1;
    handOn(1 + Courtesy.FEWEST_WITHOUT + 1 + 2 * Courtesy.FEWEST_WITHOUT);
    takesNanos = 0;
    handOn(1);
    takesNanos = Courtesy.LONG_NANOS + 1;
    handOn(1 + Courtesy.FEWEST_WITHOUT);
    assertThat(times).isEqualTo(4);
    handOn(1);
    assertThat(times).isEqualTo(5);
  }

  private void handOn(int count) {
    for (int i = 0; i < count; i++) {
      courtesy.letOthersGoFirst();
      nowNanos += Courtesy.RARE_NANOS;
    }
  }
}
