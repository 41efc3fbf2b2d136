package hoplab.signin;

/** More passwords are being checked than the tier can carry; answered with 503. */
public final class TooManyChecks extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Carries no stack trace: to be busy is no fault. */
  public TooManyChecks() {
    super("too many passwords to check at once", null, false, false);
  }
}
