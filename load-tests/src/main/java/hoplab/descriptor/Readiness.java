package hoplab.descriptor;

import java.util.Map;
import java.util.Optional;

/**
 * The request whose first 2xx answer says that a tier is up.
 *
 * @param path starts with a slash
 * @param headers values may hold placeholders
 * @param certificate name of the one that the tier shows, if it is asked over TLS; else null
 */
public record Readiness(String path, Map<String, String> headers, String certificate) {

  public Readiness {
    headers = headers == null ? Map.of() : Map.copyOf(headers);
  }

  /** Name of the certificate that the tier shows, if it is asked over TLS. */
  public Optional<String> shownCertificate() {
    return Optional.ofNullable(certificate);
  }
}
