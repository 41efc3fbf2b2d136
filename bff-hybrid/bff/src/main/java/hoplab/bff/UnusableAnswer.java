package hoplab.bff;

/**
 * A private service gave no answer, or one that cannot be read. It wraps the client library's own
 * failures, some of which would otherwise be taken for a fault of whoever called the bff.
 */
final class UnusableAnswer extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Keeps the cause for the log. */
  UnusableAnswer(Throwable cause) {
    super("a private service gave no usable answer", cause);
  }
}
