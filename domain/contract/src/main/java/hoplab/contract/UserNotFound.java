package hoplab.contract;

/** No such user, or an id that cannot be one; every tier answers it with 404 and {@link #BODY}. */
public final class UserNotFound extends RuntimeException {
  /** The whole body of the answer. */
  public static final String BODY = "User not found";

  private static final long serialVersionUID = 1;

  /** Carries no stack trace: not to find somebody is an answer, not a fault. */
  public UserNotFound() {
    super(BODY, null, false, false);
  }
}
