package hoplab.tier;

import java.util.concurrent.ThreadLocalRandom;

/**
 * The id that ties the log lines of all tiers to one request. In Quarkus only tracing has one,
 * which costs far more than a user fetch may.
 */
public final class RequestId {
  /** The header in which it comes, is answered, and goes on to services. */
  public static final String HEADER = "X-Request-Id";

  static final String MDC_KEY = "requestId";
  private static final int LONGEST = 64;

  private RequestId() {}

  /** The id of the current request, or {@code -} outside of one. */
  public static String current() {
    return CurrentRequest.id();
  }

  /** The id that the client chose if it is 1 to 64 of {@code A-Za-z0-9._-}, else a new one. */
  static String chosenOrNew(String chosen) {
    return isOne(chosen)
        ? chosen
        : Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
  }

  private static boolean isOne(String text) {
    if (text == null || text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
