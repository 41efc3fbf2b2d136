package hoplab.client;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What of a request from another origin needs the server's approval by a preflight.
 *
 * <p>Source: WHATWG, Fetch, "CORS-safelisted method", "CORS-safelisted request-header" and
 * "CORS-unsafe request-header names".
 */
final class CorsNeeds {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "POST");
  private static final int LONGEST_SAFE_VALUE_BYTES = 128;
  private static final int LONGEST_SAFE_VALUES_BYTES = 1_024;
  private static final Pattern UNSAFE_BYTES =
      Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\"():<>?@\\[\\\\\\]{}\\x7f]");
  private static final Pattern LANGUAGE = Pattern.compile("[0-9A-Za-z *,\\-.;=]*");
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(application/x-www-form-urlencoded|multipart/form-data|text/plain)\\s*(;.*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SIMPLE_RANGE = Pattern.compile("bytes=\\d+-\\d*");

  private CorsNeeds() {}

  static boolean isSafe(String method) {
    return SAFE_METHODS.contains(method);
  }

  /** Names in lower case, sorted, of the headers of a request that are not safe. */
  static SortedSet<String> unsafeHeaders(Request request) {
    SortedSet<String> unsafe = new TreeSet<>();
    SortedSet<String> safe = new TreeSet<>();
    int safeBytes = 0;
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (isSafe(name, header.getValue())) {
        safe.add(name);
        safeBytes += header.getValue().length();
      } else {
        unsafe.add(name);
      }
    }
    if (safeBytes > LONGEST_SAFE_VALUES_BYTES) {
      unsafe.addAll(safe);
    }
    return unsafe;
  }

  private static boolean isSafe(String lowerCaseName, String value) {
    return value.length() <= LONGEST_SAFE_VALUE_BYTES
        && switch (lowerCaseName) {
          case "accept" -> !UNSAFE_BYTES.matcher(value).find();
          case "accept-language", "content-language" -> LANGUAGE.matcher(value).matches();
          case "content-type" ->
              !UNSAFE_BYTES.matcher(value).find() && FORM.matcher(value).matches();
          case "range" -> SIMPLE_RANGE.matcher(value).matches();
          default -> false;
        };
  }
}
