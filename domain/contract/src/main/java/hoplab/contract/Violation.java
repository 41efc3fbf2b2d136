package hoplab.contract;

/**
 * One case of the law that an answer broke.
 *
 * @param sentence what was expected and what came instead, in one line
 */
public record Violation(LawCase broken, String sentence) {
  @Override
  public String toString() {
    return broken.chapter() + ", " + broken.name() + ": " + sentence;
  }
}
