package hoplab.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** What a request shows to say who asks: a cookie or a token. One bean in each tier. */
public interface Proof {
  /** Who asks, or nothing if the request shows nothing or what it shows is worth nothing. */
  Optional<SecurityIdentity> of(HttpServerRequest request);

  /** What a 401 asks for in {@code WWW-Authenticate}; nothing where a browser could not give it. */
  Optional<String> challenge();
}
