package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpMediansTest {

  private final List<double[]> judged = new ArrayList<>();

  @Test
  void judgesTheMediansOfEachTargetOldestFirst() {
    WarmUpMedians medians = medians(2, 1);
    for (long nanos : new long[] {30, 10, 20}) {
      medians.add(0, nanos);
      medians.add(1, 5 * nanos);
    }
    medians.closeRound();
    medians.add(0, 7);
    medians.add(1, 8);

    assertThat(medians.closeRound()).isTrue();
    assertThat(judged.get(2)).containsExactly(20, 7);
    assertThat(judged.get(3)).containsExactly(100, 8);
  }

  @Test
  void isNotSteadyWhileATargetHadTooFewRequestsOrNoTimeInTheRound() {
    WarmUpMedians medians = medians(1, 3);
    medians.add(0, 1);
    assertThat(medians.closeRound()).isFalse();
    medians.count(0, 2);
    assertThat(medians.closeRound()).isFalse();
    medians.add(0, 1);
    assertThat(medians.closeRound()).isTrue();
  }

  @Test
  void neverWaitsForMoreRequestsThanTheLimitWhateverMakesCodeWarm() {
    WarmUpMedians medians = medians(1, 1_000_000);
    medians.count(0, WarmUpMedians.REQUESTS_BEFORE_STEADY - 2);
    medians.add(0, 1);
    assertThat(medians.closeRound()).isFalse();
    medians.add(0, 1);
    assertThat(medians.closeRound()).isTrue();
  }

  private WarmUpMedians medians(int targets, int warmRequests) {
    return new WarmUpMedians(
        targets,
        warmRequests,
        all -> {
          judged.add(all);
          return true;
        });
  }
}
