package hoplab.result;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.statistics.Verdict;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecordsTest {

  @Test
  void latencyRefusesMoreErrorsThanRequests() {
    refuses(() -> latency(10, 11, 1, 2, 3, 4, 2), "errors lies from 0 to 10, got 11");
  }

  @Test
  void latencyRefusesQuantilesThatFall() {
    refuses(
        () -> latency(10, 0, 1, 2, 3, 2.5, 2),
        "p50Micros, p90Micros, p99Micros, p999Micros do not fall, got 3.0 before 2.5");
  }

  @Test
  void latencyRefusesFiguresThatAreNotNumbers() {
    refuses(() -> latency(10, 0, Double.NaN, 2, 3, 4, 2), "p50Micros is finite and 0 or more");
    refuses(() -> latency(10, 0, 1, Double.NaN, 3, 4, 2), "do not fall, got 1.0 before NaN");
    refuses(() -> latency(10, 0, 1, 2, 3, Double.POSITIVE_INFINITY, 2), "got Infinity");
  }

  @Test
  void comparisonRefusesADifferenceOutsideItsInterval() {
    refuses(() -> comparison(5, 6, 7, 0), "do not fall, got 6.0 before 5.0");
  }

  @Test
  void comparisonRefusesANegativeFloor() {
    refuses(() -> comparison(5, 4, 7, -1), "floorMicros is finite and 0 or more, got -1.0");
  }

  @Test
  void planRefusesARateBelowZeroAndAConfidenceOfOne() {
    refuses(() -> plan(-1, 0.95), "ratePerSecond is finite and 0 or more, got -1.0");
    refuses(() -> plan(100, 1), "confidence lies above 0 and below 1, got 1.0");
  }

  @Test
  void planRefusesUsersWithASessionWhoAreNotThoseAskedFor() {
    refuses(
        () -> PlanBuilder.from(plan(1, 0.95)).withSignedInUsers(50),
        "signedInUsers is 0 or users, got 50");
  }

  @Test
  void machineRefusesMoreCoresThanProcessors() {
    refuses(
        () -> new Machine("p", 2, 4, 1, "os", "k", null, "j", null, null, null, 0),
        "physicalCores, logicalProcessors do not fall, got 4.0 before 2.0");
  }

  @Test
  void machineRefusesAShareAboveOne() {
    refuses(
        () -> new Machine("p", 2, 2, 1, "os", "k", null, "j", null, null, null, 1.1),
        "busyShareBefore is a share from 0 to 1, got 1.1");
  }

  @Test
  void sourceRefusesWhatIsNoCommit() {
    refuses(() -> new Source("main", false), "got main");
    refuses(() -> new Source(null, false), "got null");
  }

  @Test
  void warningRefusesAnEmptySentence() {
    refuses(() -> new Warning(WarningCode.ERRORS, true, null, null, " "), "message is a text");
    refuses(() -> new Warning(WarningCode.ERRORS, true, 0, null, "x"), "got 0");
  }

  @Test
  void warningRefusesToBeOfNoKind() {
    refuses(() -> new Warning(null, true, null, null, "x"), "code is required, got null");
  }

  @Test
  void partRefusesATimeThatIsDividedIntoOtherParts() {
    refuses(() -> new Part("app", Part.Kind.UPSTREAM, 1), "kind is that of a part, got UPSTREAM");
  }

  private static Latency latency(
      long count, long errors, double p50, double p90, double p99, double p999, double mean) {
    return new Latency(count, errors, p50, p90, p99, p999, mean, null);
  }

  private static Comparison comparison(double difference, double low, double high, double floor) {
    return Comparison.byFloor("b", "a", Quantile.P50, difference, low, high, floor, Verdict.REAL);
  }

  private static Plan plan(double rate, double confidence) {
    return new Plan(
        Plan.RigorLevel.QUICK,
        3,
        rate,
        null,
        20,
        500,
        20_000,
        10_000,
        10,
        1.02,
        confidence,
        "a",
        SignInSwitch.ON,
        0,
        0,
        Jit.TIERED,
        false,
        List.of(),
        List.of());
  }

  private static void refuses(ThrowingCallable made, String message) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
