package hoplab.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The values of a {@code Server-Timing} header field (W3C Server Timing, section 3). Tolerant as
 * the specification asks: what is malformed is skipped up to the next comma, parameter names ignore
 * case, of a repeated parameter the first one counts. Strict where a number comes out: a duration
 * is a plain non-negative decimal number of milliseconds, at most a day, or there is none.
 */
final class ServerTiming {

  /** More metrics than this are not read: no tier of ours sends so many, a hostile one might. */
  static final int MOST_METRICS = 64;

  private static final int LONGEST_NUMBER = 15;

  /** A day. Sums of all that are read stay far from the largest long. */
  private static final double LONGEST_MILLIS = 86_400_000;

  private final String text;
  private int at;

  private ServerTiming(String text) {
    this.text = text;
  }

  /**
   * One metric.
   *
   * @param name as sent, for example {@code db} or {@code user-service.db}
   * @param nanos its duration, or -1 if it has none
   */
  record Metric(String name, long nanos) {

    /** Whether it has a duration. */
    boolean timed() {
      return nanos >= 0;
    }
  }

  /** Reads the value of one header field; never fails. */
  static List<Metric> parse(String value) {
    List<Metric> metrics = new ArrayList<>(8);
    ServerTiming reader = new ServerTiming(value);
    while (reader.at < value.length() && metrics.size() < MOST_METRICS) {
      Metric metric = reader.metric();
      if (metric != null) {
        metrics.add(metric);
      }
    }
    return metrics;
  }

  private Metric metric() {
    skipSpace();
    String name = token();
    String duration = null;
    skipTo(';');
    while (peek() == ';') {
      at++;
      skipSpace();
      String parameter = token();
      skipSpace();
      String value = "";
      if (peek() == '=') {
        at++;
        skipSpace();
        value = peek() == '"' ? quoted() : token();
      }
      skipTo(';');
      if (duration == null && parameter.equalsIgnoreCase("dur")) {
        duration = value;
      }
    }
    skipTo(',');
    at++;
    return name.isEmpty() ? null : new Metric(name, nanos(duration));
  }

  private static long nanos(String millis) {
    double duration = isPlainNumber(millis) ? Double.parseDouble(millis) : -1;
    return duration < 0 || duration > LONGEST_MILLIS ? -1 : Math.round(duration * 1e6);
  }

  /** Digits with at most one point among them; nothing else that Java takes for a number. */
  private static boolean isPlainNumber(String text) {
    if (text == null || text.length() > LONGEST_NUMBER) {
      return false;
    }
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != '.') {
        return false;
      }
    }
    return digits > 0 && text.length() - digits <= 1;
  }

  /** The next character, or a comma at the end, which ends everything. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : ',';
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  /** Skips to {@code end} or to the end of the metric, whichever comes first. */
  private void skipTo(char end) {
    while (at < text.length() && peek() != end && peek() != ',') {
      if (peek() == '"') {
        quoted();
      } else {
        at++;
      }
    }
  }

  private String token() {
    int from = at;
    while (at < text.length() && isTokenCharacter(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  /** RFC 9110, section 5.6.2. */
  private static boolean isTokenCharacter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }

  /** RFC 9110, section 5.6.4; one that is never closed reaches to the end. */
  private String quoted() {
    StringBuilder content = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return content.toString();
      }
      if (c == '\\' && at < text.length()) {
        c = text.charAt(at++);
      }
      content.append(c);
    }
    return content.toString();
  }
}
