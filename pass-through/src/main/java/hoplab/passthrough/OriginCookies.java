package hoplab.passthrough;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Cookies that say from which of several origins they are: its number and a {@code ~} stand before
 * the value on the way to the client, and are taken off on the way back. HAProxy does the same
 * where it is told {@code cookie NAME prefix}.
 */
final class OriginCookies {
  private static final char END = '~';

  private OriginCookies() {}

  /** Writes the number into each cookie that an answer sets. */
  static void mark(MultiMap answer, int origin) {
    List<String> cookies = answer.getAll(HttpHeaders.SET_COOKIE);
    if (!cookies.isEmpty()) {
      answer.set(
          HttpHeaders.SET_COOKIE.toString(),
          cookies.stream().map(cookie -> cookie.replaceFirst("=", "=" + origin + END)).toList());
    }
  }

  /**
   * Takes the numbers off the cookies of a request.
   *
   * @param origins how many there are; what names another is no mark
   * @return the first number; empty if there is none
   */
  static Optional<Integer> unmark(MultiMap request, int origins) {
    Optional<Integer> found = Optional.empty();
    List<String> headers = new ArrayList<>();
    for (String header : request.getAll(HttpHeaders.COOKIE)) {
      List<String> cookies = new ArrayList<>();
      for (String cookie : header.split(";", -1)) {
        int value = cookie.indexOf('=') + 1;
        OptionalInt origin = origin(cookie, value, origins);
        if (origin.isPresent()) {
          found = found.isPresent() ? found : Optional.of(origin.getAsInt());
          cookies.add(cookie.substring(0, value) + cookie.substring(cookie.indexOf(END) + 1));
        } else {
          cookies.add(cookie);
        }
      }
      headers.add(String.join(";", cookies));
    }
    if (found.isPresent()) {
      request.set(HttpHeaders.COOKIE.toString(), headers);
    }
    return found;
  }

  /** One digit is enough: nobody has more than ten copies here. */
  private static OptionalInt origin(String cookie, int value, int origins) {
    boolean isMarked =
        value > 0
            && cookie.indexOf(END) == value + 1
            && Character.isDigit(cookie.charAt(value))
            && cookie.charAt(value) - '0' < origins;
    return isMarked ? OptionalInt.of(cookie.charAt(value) - '0') : OptionalInt.empty();
  }
}
