package hoplab.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The cookie behind which a session stands. */
final class SessionCookie {
  private static final String NAME = "hoplab-session";
  private static final String TLS_NAME = "__Host-" + NAME;
  private static final String FLAGS = "; Path=/; HttpOnly; SameSite=Strict";

  private SessionCookie() {}

  /** The session id that the request carries; one that carries two carries none. */
  static Optional<String> in(HttpServerRequest request) {
    String prefix = (request.isSSL() ? TLS_NAME : NAME) + "=";
    Optional<String> found = Optional.empty();
    for (String header : request.headers().getAll(HttpHeaders.COOKIE)) {
      for (String pair : header.split(";")) {
        String cookie = pair.strip();
        if (cookie.startsWith(prefix)) {
          if (found.isPresent()) {
            return Optional.empty();
          }
          found = Optional.of(cookie.substring(prefix.length()));
        }
      }
    }
    return found;
  }

  /** The {@code Set-Cookie} that makes the browser keep this id until it is closed. */
  static String keeping(String id, HttpServerRequest request) {
    return request.isSSL() ? TLS_NAME + "=" + id + FLAGS + "; Secure" : NAME + "=" + id + FLAGS;
  }

  /** The {@code Set-Cookie} that makes the browser forget the id. */
  static String forgetting(HttpServerRequest request) {
    return keeping("", request) + "; Max-Age=0";
  }
}
