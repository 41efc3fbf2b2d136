package hoplab.trial.injector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.result.StepOutcome;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search against simulated servers, whose capacity is known. */
class CapacitySearchTest {

  private static final double MOST = 81_920;

  private int steps;

  @ParameterizedTest
  @ValueSource(doubles = {11, 47, 320, 641, 1_279, 2_560, 7_777, 26_000, 80_000})
  void findsABracketAroundTheCapacityWhoseEndsAreClose(double capacity) {
    CapacitySearch search = new CapacitySearch(640, MOST, CapacitySearch.CLOSE);
    drive(search, holdsUpTo(capacity));
    assertThat(search.held()).isLessThanOrEqualTo(capacity);
    assertThat(search.failed()).isGreaterThan(capacity);
    assertThat(search.failed() / search.held()).isLessThanOrEqualTo(CapacitySearch.CLOSE);
    assertThat(steps).isLessThanOrEqualTo(20);
  }

  @Test
  void comesAsCloseAsItIsAskedTo() {
    CapacitySearch search = new CapacitySearch(110, MOST, 1.1, 180.0);
    drive(search, rate -> outcome(rate <= 190));
    assertThat(search.held()).isEqualTo(190);
    assertThat(search.failed()).isEqualTo(200);
  }

  @Test
  void holdsItsBracketWhereOneStepInTwentyFailsByAPause() {
    Random random = new Random(20261130);
    int right = 0;
    for (int run = 0; run < 2_000; run++) {
      double capacity = 700 * Math.pow(20, random.nextDouble());
      CapacitySearch search = new CapacitySearch(640, MOST, CapacitySearch.CLOSE);
      drive(search, rate -> outcome(rate <= capacity && random.nextDouble() > 0.05));
      if (search.held() != null
          && search.failed() != null
          && search.held() <= capacity
          && capacity < search.failed()) {
        right++;
      }
    }
    assertThat(right).isGreaterThan(1_920);
  }

  @Test
  void staysNearACapacityThatIsNoSharpEdge() {
    Random random = new Random(7);
    for (int run = 0; run < 500; run++) {
      CapacitySearch search = new CapacitySearch(640, MOST, CapacitySearch.CLOSE);
      drive(search, rate -> outcome(random.nextDouble() < 1 / (1 + Math.pow(rate / 5_000, 20))));
      assertThat(search.held()).isBetween(2_500.0, 7_500.0);
      assertThat(search.failed()).isBetween(3_000.0, 10_240.0);
    }
  }

  @Test
  void needsAPauseWhereAServerStaysSlowAfterOverload() {
    Slow paused = new Slow(3_500);
    CapacitySearch search = new CapacitySearch(640, MOST, CapacitySearch.CLOSE);
    while (search.next().isPresent()) {
      boolean held = paused.holds(search.next().getAsDouble());
      search.tell(outcome(held));
      if (!held) {
        paused.recover();
      }
    }
    assertThat(search.held()).isLessThanOrEqualTo(3_500.0);
    assertThat(search.failed()).isBetween(3_500.0, 4_200.0);

    CapacitySearch hasty = new CapacitySearch(640, MOST, CapacitySearch.CLOSE);
    Slow never = new Slow(3_500);
    drive(hasty, rate -> outcome(never.holds(rate)));
    assertThat(hasty.failed()).as("without a pause").isLessThan(3_500.0);
  }

  @Test
  void givesALowerBoundWhereTheInjectorIsTheLimit() {
    CapacitySearch search = new CapacitySearch(640, MOST, CapacitySearch.CLOSE);
    drive(search, rate -> rate > 9_000 ? StepOutcome.INJECTOR_LIMIT : StepOutcome.HELD);
    assertThat(search.held()).isEqualTo(5_120);
    assertThat(search.failed()).isNull();
  }

  @Test
  void triesADisturbedStepAgain() {
    CapacitySearch search = new CapacitySearch(640, MOST, CapacitySearch.CLOSE);
    int[] disturbed = {2};
    drive(
        search,
        rate ->
            rate == 1_280 && disturbed[0]-- > 0 ? StepOutcome.DISTURBED : outcome(rate <= 3_000));
    assertThat(search.held()).isLessThanOrEqualTo(3_000.0);
    assertThat(search.failed()).isGreaterThan(3_000.0);
  }

  @Test
  void takesNoBoundFromStepsThatAreDisturbedAgainAndAgain() {
    CapacitySearch search = new CapacitySearch(640, MOST, CapacitySearch.CLOSE);
    drive(search, rate -> rate > 1_000 ? StepOutcome.DISTURBED : StepOutcome.HELD);
    assertThat(search.held()).isEqualTo(640);
    assertThat(search.failed()).isNull();
    assertThat(steps).isEqualTo(4);
  }

  @Test
  void takesOneFailureForNoBound() {
    CapacitySearch search = new CapacitySearch(640, MOST, CapacitySearch.CLOSE);
    search.tell(StepOutcome.P99_OVER_LIMIT);
    assertThat(search.next()).hasValue(640);
    search.abandon();
    assertThat(search.failed()).isNull();
    assertThat(search.next()).isEmpty();
  }

  @Test
  void confirmsWhatAnotherSearchFoundInFewerSteps() {
    CapacitySearch first = new CapacitySearch(640, MOST, CapacitySearch.CLOSE);
    drive(first, holdsUpTo(4_321));
    int firstSteps = steps;
    steps = 0;
    CapacitySearch second =
        new CapacitySearch(640, MOST, CapacitySearch.CLOSE, first.held(), first.failed());
    drive(second, holdsUpTo(4_330));
    assertThat(second.held()).isEqualTo(first.held());
    assertThat(second.failed()).isEqualTo(first.failed());
    assertThat(steps).isLessThanOrEqualTo(firstSteps);
  }

  @Test
  void leavesHintsThatTurnOutWrong() {
    CapacitySearch search = new CapacitySearch(640, MOST, CapacitySearch.CLOSE, 4_000.0, 4_500.0);
    drive(search, holdsUpTo(3_000));
    assertThat(search.held()).isLessThanOrEqualTo(3_000.0);
    assertThat(search.failed()).isBetween(3_000.0, 3_600.0);
  }

  @Test
  void triesNoRateAboveTheHighest() {
    CapacitySearch search = new CapacitySearch(640, 2_560, CapacitySearch.CLOSE);
    drive(search, rate -> StepOutcome.HELD);
    assertThat(search.held()).isEqualTo(2_560);
    assertThat(search.failed()).isNull();
  }

  @Test
  void refusesAnOutcomeOnceItIsOver() {
    CapacitySearch search = new CapacitySearch(640, MOST, CapacitySearch.CLOSE);
    search.abandon();
    assertThatThrownBy(() -> search.tell(StepOutcome.HELD)).hasMessage("the search is over");
  }

  private void drive(CapacitySearch search, DoubleFunction<StepOutcome> server) {
    while (search.next().isPresent()) {
      search.tell(server.apply(search.next().getAsDouble()));
      steps++;
    }
  }

  private static DoubleFunction<StepOutcome> holdsUpTo(double capacity) {
    DoublePredicate holds = rate -> rate <= capacity;
    return rate -> outcome(holds.test(rate));
  }

  private static StepOutcome outcome(boolean held) {
    return held ? StepOutcome.HELD : StepOutcome.P99_OVER_LIMIT;
  }

  /** A server that is slow for the next five steps once it was overloaded, unless left alone. */
  private static final class Slow {
    private final double capacity;
    private int slow;

    Slow(double capacity) {
      this.capacity = capacity;
    }

    boolean holds(double rate) {
      if (rate > capacity) {
        slow = 5;
        return false;
      }
      return slow-- <= 0;
    }

    void recover() {
      slow = 0;
    }
  }
}
