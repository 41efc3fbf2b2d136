package hoplab.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole answer.
 *
 * @param status its code
 * @param headers values by name in lower case, in the order of arrival
 * @param bytes length of the body
 */
public record Reply(int status, Map<String, List<String>> headers, int bytes) {

  private static final int OK = 200;

  /** Whether the status is 200. */
  public boolean isOk() {
    return status == OK;
  }

  /** All values of a header. */
  public List<String> all(String lowerCaseName) {
    return headers.getOrDefault(lowerCaseName, List.of());
  }

  /** The first value of a header. */
  public Optional<String> first(String lowerCaseName) {
    return all(lowerCaseName).stream().findFirst();
  }
}
