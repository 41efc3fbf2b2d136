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
 * The one way in which this tier learns who asks: its {@link Proof}. It takes the place of every
 * mechanism that an extension brings along, so that none of them is a second way in.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class ProofMechanism implements HttpAuthenticationMechanism {
  private static final int UNAUTHORIZED = 401;

  private final Optional<Proof> proof;

  /** Without a proof nobody can be recognised, so that nobody gets in. */
  ProofMechanism(Instance<Proof> proof) {
    this.proof = proof.isUnsatisfied() ? Optional.empty() : Optional.of(proof.get());
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    return Uni.createFrom().item(proof.flatMap(found -> found.of(request.request())).orElse(null));
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
    return proof
        .flatMap(Proof::challenge)
        .map(scheme -> PlainAnswer.UNAUTHORIZED.with("WWW-Authenticate", scheme))
        .orElse(PlainAnswer.UNAUTHORIZED);
  }
}
