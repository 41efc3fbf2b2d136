package hoplab.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptLimiterTest {
  private static final int MAX_FAILURES = 3;
  private static final int MAX_FAILURES_PER_ADDRESS = 10;

  private final AttemptLimiter attempts =
      new AttemptLimiter(
          MAX_FAILURES, MAX_FAILURES_PER_ADDRESS, Duration.ofSeconds(60), System::nanoTime);

  @Test
  void keepsNobodyOutWhoseNameIsGuessedAtFromAnotherAddress() {
    fail("staff", "a", MAX_FAILURES);
    assertThatThrownBy(() -> attempts.begin("staff", "a")).isInstanceOf(TooManyAttempts.class);
    assertThatCode(() -> attempts.begin("staff", "b")).doesNotThrowAnyException();
    assertThatCode(() -> attempts.begin("u00042", "a")).doesNotThrowAnyException();
  }

  @Test
  void stopsAnAddressThatGuessesAtManyNames() {
    for (int k = 0; k < MAX_FAILURES_PER_ADDRESS; k++) {
      fail("name-" + k, "a", 1);
    }
    assertThatThrownBy(() -> attempts.begin("u00042", "a")).isInstanceOf(TooManyAttempts.class);
    assertThatCode(() -> attempts.begin("u00042", "b")).doesNotThrowAnyException();
  }

  @Test
  void countsAgainstAnAddressOnlyWhatHasBeenChecked() {
    fail("staff", "a", MAX_FAILURES);
    for (int k = 0; k < 10 * MAX_FAILURES_PER_ADDRESS; k++) {
      assertThatThrownBy(() -> attempts.begin("staff", "a")).isInstanceOf(TooManyAttempts.class);
    }
    assertThatCode(() -> attempts.begin("u00042", "a")).doesNotThrowAnyException();
  }

  @Test
  void letsThousandsSignInFromOneAddress() {
    for (int k = 0; k < 5_000; k++) {
      String name = "name-" + k;
      assertThatCode(() -> attempts.begin(name, "a")).doesNotThrowAnyException();
      attempts.passed(name, "a");
    }
  }

  private void fail(String name, String address, int times) {
    for (int k = 0; k < times; k++) {
      attempts.begin(name, address);
      attempts.failed(name, address);
    }
  }
}
