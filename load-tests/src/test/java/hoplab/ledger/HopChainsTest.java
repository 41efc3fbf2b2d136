package hoplab.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.wire.RoundTrip;
import java.util.List;
import org.junit.jupiter.api.Test;

class HopChainsTest {

  @Test
  void nothingHasNoLength() {
    assertThat(HopChains.length(List.of())).isZero();
  }

  @Test
  void countsThoseThatFollowOneAnother() {
    assertThat(HopChains.length(List.of(at(0, 10), at(10, 20), at(25, 30)))).isEqualTo(3);
  }

  @Test
  void countsThoseUnderWayTogetherOnce() {
    assertThat(HopChains.length(List.of(at(0, 10), at(1, 11), at(2, 9)))).isEqualTo(1);
  }

  @Test
  void countsTheLongestOfParallelChains() {
    assertThat(HopChains.length(List.of(at(0, 40), at(1, 10), at(12, 20), at(21, 30))))
        .isEqualTo(3);
  }

  @Test
  void countsTheOpeningOfAConnectionAsOneMore() {
    assertThat(HopChains.length(List.of(new RoundTrip(0, 10, true), at(11, 20)))).isEqualTo(3);
    assertThat(HopChains.length(List.of(new RoundTrip(0, 10, true), new RoundTrip(0, 10, true))))
        .isEqualTo(2);
  }

  private static RoundTrip at(long up, long down) {
    return new RoundTrip(up, down, false);
  }
}
