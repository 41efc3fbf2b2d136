package hoplab.descriptor;

import java.util.Map;

/**
 * The request whose first 2xx answer says that a tier is up.
 *
 * @param path starts with a slash
 * @param headers values may hold placeholders
 */
public record Readiness(String path, Map<String, String> headers) {

  public Readiness {
    headers = headers == null ? Map.of() : Map.copyOf(headers);
  }
}
