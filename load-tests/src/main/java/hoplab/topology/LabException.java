package hoplab.topology;

/**
 * Something that the user of the lab can put right. The message is for them: one sentence that says
 * what is wrong and what to do, sometimes followed by the lines that prove it.
 */
public final class LabException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LabException(String message) {
    super(message);
  }

  public LabException(String message, Throwable cause) {
    super(message, cause);
  }
}
