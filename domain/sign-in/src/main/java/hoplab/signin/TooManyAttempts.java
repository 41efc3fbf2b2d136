package hoplab.signin;

/** So many wrong passwords that the next has to wait; answered with 429. */
final class TooManyAttempts extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final long waitSeconds;

  /** Takes how long it will be until another attempt is heard, rounded up. */
  TooManyAttempts(long waitSeconds) {
    super("too many wrong passwords", null, false, false);
    this.waitSeconds = waitSeconds;
  }

  long waitSeconds() {
    return waitSeconds;
  }
}
