package hoplab.signin;

import hoplab.tier.PlainAnswer;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/**
 * The one way in which this tier learns who asks: its {@link RequestAuthenticator}. It takes the
 * place of every mechanism that an extension brings along, so that none of them is a second way in.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class AuthenticationMechanism implements HttpAuthenticationMechanism {
  private static final int UNAUTHORIZED = 401;

  private final Optional<RequestAuthenticator> authenticator;

  /** Without an authenticator nobody can be recognised, so that nobody gets in. */
  AuthenticationMechanism(Instance<RequestAuthenticator> authenticator) {
    this.authenticator =
        authenticator.isUnsatisfied() ? Optional.empty() : Optional.of(authenticator.get());
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    return Uni.createFrom()
        .item(authenticator.flatMap(found -> found.authenticate(request.request())).orElse(null));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext request) {
    unauthorized().send(request.response());
    return Uni.createFrom().item(true);
  }

  /** The answer to whoever shows nothing, or something that is worth nothing. */
  PlainAnswer unauthorized() {
    return authenticator
        .flatMap(RequestAuthenticator::challenge)
        .map(scheme -> PlainAnswer.UNAUTHORIZED.with("WWW-Authenticate", scheme))
        .orElse(PlainAnswer.UNAUTHORIZED);
  }
}
