package hoplab.signin;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Limits wrong passwords for one name from one address, and, far above that, from one address for
 * whatever names. A limit by name alone would let anybody keep that name's owner out.
 */
final class AttemptLimiter {
  private record NameAndAddress(String name, String address) {}

  private final FailureCounter<NameAndAddress> pairs;
  private final FailureCounter<String> addresses;

  AttemptLimiter(
      int maxFailures, int maxFailuresPerAddress, Duration window, LongSupplier nanoClock) {
    this.pairs = new FailureCounter<>(maxFailures, window, nanoClock);
    this.addresses = new FailureCounter<>(maxFailuresPerAddress, window, nanoClock);
  }

  /**
   * Begins an attempt, which {@link #passed} or {@link #failed} has to end.
   *
   * @throws TooManyAttempts if too many have failed
   * @throws TooManyChecks if those under way may all fail, and this one would then be one too many
   */
  void begin(String name, String address) {
    addresses.begin(address);
    try {
      pairs.begin(new NameAndAddress(name, address));
    } catch (TooManyAttempts | TooManyChecks e) {
      addresses.passed(address);
      throw e;
    }
  }

  /** The password was right, or nobody could check it. */
  void passed(String name, String address) {
    pairs.passed(new NameAndAddress(name, address));
    addresses.passed(address);
  }

  /** The password was wrong, or there is no such user. */
  void failed(String name, String address) {
    pairs.failed(new NameAndAddress(name, address));
    addresses.failed(address);
  }
}
