package hoplab.result;

/** A bundle that cannot be written or read: one sentence that says what is wrong and what to do. */
public final class ResultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ResultException(String message) {
    super(message);
  }

  public ResultException(String message, Throwable cause) {
    super(message, cause);
  }
}
