package hoplab.topology;

/** One thing that is wrong with a descriptor, at one line. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final int line;

  Refusal(int line, String sentence) {
    super(sentence);
    this.line = line;
  }

  /** From 1. */
  int line() {
    return line;
  }
}
