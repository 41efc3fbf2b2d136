package hoplab.tier;

/**
 * One metric of a {@code Server-Timing} that may be passed on: {@code name;dur=number}, of 1 to 64
 * of {@code A-Za-z0-9._-}, and 1 to 9 digits before the point and 1 to 6 behind it. Read without a
 * regular expression, which takes longer than all else that is done for a request's times.
 */
final class Metric {
  private static final String DURATION = ";dur=";
  private static final int LONGEST_NAME = 64;
  private static final int MAX_DIGITS = 9;
  private static final int MAX_DECIMALS = 6;

  private Metric() {}

  /** Whether this part of the text is one, and nothing else. */
  static boolean isOne(String text, int from, int to) {
    int name = from;
    while (name < to && isOfName(text.charAt(name))) {
      name++;
    }
    int point = afterDigits(text, name + DURATION.length(), to);
    return isLong(name - from, LONGEST_NAME)
        && text.startsWith(DURATION, name)
        && isLong(point - name - DURATION.length(), MAX_DIGITS)
        && point < to
        && text.charAt(point) == '.'
        && afterDigits(text, point + 1, to) == to
        && isLong(to - point - 1, MAX_DECIMALS);
  }

  private static boolean isLong(int length, int longest) {
    return length >= 1 && length <= longest;
  }

  private static int afterDigits(String text, int from, int to) {
    int next = from;
    while (next < to && isDigit(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isOfName(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || isDigit(c)
        || c == '.'
        || c == '_'
        || c == '-';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
