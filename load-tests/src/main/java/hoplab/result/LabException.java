package hoplab.result;

/**
 * A failure that the user can do something about. Its message is one sentence that says what is
 * wrong and what to do; it never holds a secret.
 */
public class LabException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** A failure without a deeper cause. */
  public LabException(String message) {
    super(message);
  }

  /** A failure whose cause is of use to a developer only. */
  public LabException(String message, Throwable cause) {
    super(message, cause);
  }
}
