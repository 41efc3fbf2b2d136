package hoplab.token;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs tokens with this tier's key, RS256. Signing takes from one to ten milliseconds of a
 * processor, so that worker threads do it: an event loop would let all its other requests wait.
 * Made when the tier starts, so that a wrong key shows at once.
 */
@IfBuildProperty(name = "hoplab.token.made-here", stringValue = "true")
@Startup
@ApplicationScoped
public class TokenMint {
  private final Vertx vertx;
  private final Optional<SigningKey> key;
  private final String issuer;
  private final long lifetimeSeconds;

  TokenMint(
      Vertx vertx,
      @ConfigProperty(name = "hoplab.token.private-key") Optional<String> key,
      @ConfigProperty(name = "hoplab.token.issuer") String issuer,
      @ConfigProperty(name = "hoplab.token.lifetime-seconds") long lifetimeSeconds) {
    this.vertx = vertx;
    this.key = key.map(SigningKey::of);
    this.issuer = issuer;
    this.lifetimeSeconds = lifetimeSeconds;
  }

  /** Who makes the tokens. */
  public String issuer() {
    return issuer;
  }

  /** How long a token is good. */
  public long lifetimeSeconds() {
    return lifetimeSeconds;
  }

  /**
   * A new token, with an id of its own; it arrives in the context of the current request.
   *
   * @param audience the one tier that shall accept it
   */
  public Uni<String> mint(SecurityIdentity asker, String audience) {
    return Uni.createFrom()
        .completionStage(
            () ->
                vertx
                    .getOrCreateContext()
                    .executeBlocking(() -> signed(asker, audience), false)
                    .toCompletionStage());
  }

  private String signed(SecurityIdentity asker, String audience) {
    return Jwt.issuer(issuer)
        .audience(audience)
        .subject(asker.getPrincipal().getName())
        .groups(asker.getRoles())
        .expiresIn(lifetimeSeconds)
        .sign(key.orElseThrow().key());
  }
}
