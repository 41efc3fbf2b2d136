package hoplab.contract;

/**
 * The request id by which a request is traced: {@code hop-} and a number above 0 in hexadecimal. It
 * is an id as any client may choose one, so that tiers log it and pass it on as ever.
 */
public final class TraceKey {
  /** The header that carries it. */
  public static final String HEADER = "X-Request-Id";

  /** What the id of a traced request begins with. */
  public static final String PREFIX = "hop-";

  private static final int HEX = 16;
  private static final int LONGEST = 15; // digits, so that the number stays above 0

  private TraceKey() {}

  /** The id of a number. */
  public static String id(long key) {
    if (key <= 0) {
      throw new IllegalArgumentException("a traced request has a number above 0, got " + key);
    }
    return PREFIX + Long.toHexString(key);
  }

  /** The number in an id, or 0 if the request is not to be traced. */
  public static long of(String id) {
    if (id == null || !id.startsWith(PREFIX) || id.length() - PREFIX.length() > LONGEST) {
      return 0;
    }
    long key = 0;
    for (int i = PREFIX.length(); i < id.length(); i++) {
      int digit = Character.digit(id.charAt(i), HEX);
      if (digit < 0) {
        return 0;
      }
      key = key * HEX + digit;
    }
    return key;
  }
}
