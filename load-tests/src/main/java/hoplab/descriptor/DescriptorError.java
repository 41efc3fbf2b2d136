package hoplab.descriptor;

/** One thing that is wrong with a descriptor, at one line. */
final class DescriptorError extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final int line;

  DescriptorError(int line, String sentence) {
    super(sentence);
    this.line = line;
  }

  /** From 1. */
  int line() {
    return line;
  }
}
