package hoplab.passthrough;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers go on: those that the API knows, and no other. Vert.x itself frames the bodies and
 * leaves out what concerns one connection only.
 */
final class AllowedHeaders {
  private static final Set<String> OF_REQUESTS =
      Set.of(
          "accept",
          "accept-language",
          "authorization",
          "content-length",
          "content-type",
          "cookie",
          "transfer-encoding",
          "x-requested-by");

  /** Request id, time and Cache-Control are not among them: this tier writes its own. */
  private static final Set<String> OF_ANSWERS =
      Set.of(
          "allow",
          "content-length",
          "content-type",
          "retry-after",
          "set-cookie",
          "transfer-encoding",
          "www-authenticate");

  private AllowedHeaders() {}

  static void keepOfRequest(MultiMap headers) {
    keep(headers, OF_REQUESTS);
  }

  static void keepOfAnswer(MultiMap headers) {
    keep(headers, OF_ANSWERS);
  }

  private static void keep(MultiMap headers, Set<String> allowed) {
    for (String name : headers.names()) {
      if (!allowed.contains(name.toLowerCase(Locale.ROOT))) {
        headers.remove(name);
      }
    }
  }
}
