package hoplab.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Finds out from a request's cookie or token who asks. One bean in each tier. */
public interface RequestAuthenticator {
  /** Who asks, or nothing if the request carries no credential or an invalid one. */
  Optional<SecurityIdentity> authenticate(HttpServerRequest request);

  /** What a 401 asks for in {@code WWW-Authenticate}; nothing where a browser could not give it. */
  Optional<String> challenge();
}
