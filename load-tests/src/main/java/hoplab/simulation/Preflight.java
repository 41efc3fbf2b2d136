package hoplab.simulation;

import java.util.Map;

/**
 * The CORS preflight that a browser sends before a page of another origin may send a token: an
 * OPTIONS request of its own, without the token.
 */
final class Preflight {

  static final String ORIGIN = "Origin";
  static final String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";

  private Preflight() {}

  /** What is asked about a call of a target, as headers. */
  static Map<String, String> of(Target target) {
    return Map.of(
        ORIGIN,
        target.pageOrigin().orElseThrow(),
        "Access-Control-Request-Method",
        "GET",
        "Access-Control-Request-Headers",
        "authorization");
  }

  /** Whether the page may send its request. */
  static boolean isAllowed(Target target, int status, String allowedOrigin) {
    return status / 100 == 2 && target.pageOrigin().orElseThrow().equals(allowedOrigin);
  }
}
