package hoplab.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookie behind which a session stands. Each variant has a name of its own for it, since a
 * cookie does not tell ports apart: on one machine the last to sign in would sign out of the
 * others.
 */
@Singleton
final class SessionCookie {
  private static final String TLS_PREFIX = "__Host-";
  private static final String FLAGS = "; Path=/; HttpOnly; SameSite=Strict";

  private final String name;

  SessionCookie(@ConfigProperty(name = "hoplab.session.cookie") String name) {
    this.name = name;
  }

  /** The session id that the request carries; one that carries two carries none. */
  Optional<String> in(HttpServerRequest request) {
    String prefix = nameIn(request) + "=";
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
  String keeping(String id, HttpServerRequest request) {
    return nameIn(request) + "=" + id + FLAGS + (request.isSSL() ? "; Secure" : "");
  }

  /** The {@code Set-Cookie} that makes the browser forget the id. */
  String forgetting(HttpServerRequest request) {
    return keeping("", request) + "; Max-Age=0";
  }

  private String nameIn(HttpServerRequest request) {
    return request.isSSL() ? TLS_PREFIX + name : name;
  }
}
