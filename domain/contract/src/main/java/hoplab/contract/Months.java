package hoplab.contract;

import java.util.Optional;

/** How far back a statement reaches: 1 to 60 whole months before {@link SeededShop#AS_OF}. */
public record Months(int count) {
  /** The sentence that answers anything else, with status 400. */
  public static final String RULE = "months must be a whole number from 1 to 60";

  /** Refuses a number outside of the rule; use {@link #parse} for text from outside. */
  public Months {
    if (count < 1 || count > 60) {
      throw new IllegalArgumentException(RULE);
    }
  }

  /** One or two ASCII digits that keep the rule, else nothing; null is nothing. */
  public static Optional<Months> parse(String text) {
    if (text == null || !text.matches("[0-9]{1,2}")) {
      return Optional.empty();
    }
    int count = Integer.parseInt(text);
    return count < 1 || count > 60 ? Optional.empty() : Optional.of(new Months(count));
  }

  /**
   * The months that the text names.
   *
   * @throws BadRequest with {@link #RULE} if the text breaks the rule
   */
  public static Months require(String text) {
    return parse(text).orElseThrow(() -> new BadRequest(RULE));
  }
}
