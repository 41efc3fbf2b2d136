package hoplab.contract;

import java.util.Optional;

/**
 * An id that a user may have: {@code u} and five ASCII digits. Text of any other shape cannot name
 * a user and goes no further than {@link #parse}.
 */
public record UserId(String text) {
  private static final int LENGTH = 6;

  /** Refuses text of another shape; use {@link #parse} for text from outside. */
  public UserId {
    if (!isOne(text)) {
      throw new IllegalArgumentException("a user id is u and five digits");
    }
  }

  /** The id of the n-th user, 0 to 99,999; the data set knows 1 to 10,000. */
  public static UserId of(int number) {
    String digits = Integer.toString(number);
    return new UserId("u" + "0".repeat(Math.max(0, LENGTH - 1 - digits.length())) + digits);
  }

  /** The id that the text is, or nothing if it cannot be one; null is nothing. */
  public static Optional<UserId> parse(String text) {
    return isOne(text) ? Optional.of(new UserId(text)) : Optional.empty();
  }

  /**
   * The id that the text is.
   *
   * @throws UserNotFound if the text cannot be an id
   */
  public static UserId require(String text) {
    return parse(text).orElseThrow(UserNotFound::new);
  }

  private static boolean isOne(String text) {
    return text != null
        && text.length() == LENGTH
        && text.charAt(0) == 'u'
        && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public String toString() {
    return text;
  }
}
