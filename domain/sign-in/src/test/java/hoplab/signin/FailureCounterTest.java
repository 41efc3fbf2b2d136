package hoplab.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailureCounterTest {
  private long nowNanos = Long.MAX_VALUE - 5; // the clock may run over
  private final FailureCounter<String> attempts =
      new FailureCounter<>(3, Duration.ofSeconds(60), () -> nowNanos);

  @Test
  void makesWhoeverFailedTooOftenWaitUntilTheWindowEnds() {
    fail("a");
    after(Duration.ofSeconds(20));
    fail("a");
    fail("a");
    after(Duration.ofMillis(500));
    assertWaits("a", 40);
    after(Duration.ofSeconds(39));
    assertWaits("a", 1);
    after(Duration.ofMillis(500));
    assertThatCode(() -> attempts.begin("a")).doesNotThrowAnyException();
  }

  @Test
  void startsWithNoFailuresAfterTheWindow() {
    fail("a");
    fail("a");
    after(Duration.ofSeconds(60));
    fail("a");
    fail("a");
    fail("a");
    assertWaits("a", 60);
  }

  @Test
  void countsEachKeyForItself() {
    for (int k = 0; k < 3; k++) {
      fail("a");
    }
    assertThatCode(() -> attempts.begin("b")).doesNotThrowAnyException();
  }

  @Test
  void doesNotForgetFailuresBecauseOfASuccess() {
    fail("a");
    fail("a");
    attempts.begin("a");
    attempts.passed("a");
    fail("a");
    assertWaits("a", 60);
  }

  @Test
  void letsNoMoreGuessAtTheSameTimeThanMayFail() {
    fail("a");
    attempts.begin("a");
    attempts.begin("a");
    assertThatThrownBy(() -> attempts.begin("a")).isInstanceOf(TooManyChecks.class);
    attempts.passed("a");
    attempts.begin("a");
    attempts.failed("a");
    attempts.failed("a");
    assertWaits("a", 60);
  }

  @Test
  void neverMakesThoseWaitWhoAreRight() {
    for (int k = 0; k < 100; k++) {
      attempts.begin("a");
      attempts.passed("a");
    }
    fail("a");
  }

  private void fail(String name) {
    attempts.begin(name);
    attempts.failed(name);
  }

  private void assertWaits(String name, long seconds) {
    assertThatExceptionOfType(TooManyAttempts.class)
        .isThrownBy(() -> attempts.begin(name))
        .matches(e -> e.waitSeconds() == seconds, "wait " + seconds + " s");
  }

  private void after(Duration time) {
    nowNanos += time.toNanos();
  }
}
