package hoplab.session;

import hoplab.signin.RequestAuthenticator;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The cookie of a session says who asks. */
@IfBuildProperty(name = "hoplab.proof", stringValue = "session")
@Singleton
final class SessionAuthenticator implements RequestAuthenticator {
  private final SessionCookie cookie;
  private final SessionStore sessions;

  SessionAuthenticator(SessionCookie cookie, SessionStore sessions) {
    this.cookie = cookie;
    this.sessions = sessions;
  }

  @Override
  public Optional<SecurityIdentity> authenticate(HttpServerRequest request) {
    return cookie.in(request).flatMap(sessions::asker);
  }

  /** A cookie is no scheme of HTTP, and the page asks its user itself. */
  @Override
  public Optional<String> challenge() {
    return Optional.empty();
  }
}
