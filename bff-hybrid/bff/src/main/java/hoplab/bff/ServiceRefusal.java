package hoplab.bff;

/** A private service answered with something other than what it was asked for. */
final class ServiceRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int UNAUTHORIZED = 401;
  private static final int OVERLOADED = 503;

  private final int status;

  /** Keeps the status for the log; the stack would show only the client library. */
  ServiceRefusal(int status) {
    super("a private service answered with status " + status, null, false, false);
    this.status = status;
  }

  /** Whether the service has more work than it can carry. */
  boolean isOverload() {
    return status == OVERLOADED;
  }

  /** Whether the service does not know who that should be. */
  boolean isUnauthorized() {
    return status == UNAUTHORIZED;
  }
}
