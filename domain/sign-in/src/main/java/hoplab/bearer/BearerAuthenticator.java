package hoplab.bearer;

import hoplab.signin.RequestAuthenticator;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** A token in {@code Authorization} says who asks. */
@IfBuildProperty(name = "hoplab.proof", stringValue = "bearer")
@Singleton
public final class BearerAuthenticator implements RequestAuthenticator {
  private static final String SCHEME = "Bearer";
  private static final String PREFIX = SCHEME + " ";

  private final Tokens tokens;

  BearerAuthenticator(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Optional<SecurityIdentity> authenticate(HttpServerRequest request) {
    return shown(request).flatMap(tokens::good).map(Verified::asker);
  }

  @Override
  public Optional<String> challenge() {
    return Optional.of(SCHEME);
  }

  /** From now on the token that the request shows is worth nothing. */
  public void end(HttpServerRequest request) {
    shown(request).flatMap(tokens::good).ifPresent(tokens::end);
  }

  /** The one token that the request shows. */
  private static Optional<String> shown(HttpServerRequest request) {
    List<String> values = request.headers().getAll(HttpHeaders.AUTHORIZATION);
    return values.size() == 1 && values.get(0).regionMatches(true, 0, PREFIX, 0, PREFIX.length())
        ? Optional.of(values.get(0).substring(PREFIX.length()))
        : Optional.empty();
  }
}
