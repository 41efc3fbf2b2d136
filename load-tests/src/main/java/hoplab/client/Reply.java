package hoplab.client;

import java.util.List;
import java.util.Map;

/**
 * A whole answer.
 *
 * @param status its code
 * @param headers values by name in lower case, in the order of arrival
 * @param body as UTF-8 if the client keeps bodies, else empty
 */
public record Reply(int status, Map<String, List<String>> headers, String body) {

  private static final int OK = 200;

  /** An answer whose body nobody wants. */
  Reply(int status, Map<String, List<String>> headers) {
    this(status, headers, "");
  }

  /** Whether the status is 200. */
  boolean isOk() {
    return status == OK;
  }

  /** All values of a header. */
  public List<String> all(String lowerCaseName) {
    return headers.getOrDefault(lowerCaseName, List.of());
  }
}
