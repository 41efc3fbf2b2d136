package hoplab.bearer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.Startup;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The tokens that have been shown to this process. Only good ones are remembered. Made when the
 * tier starts, so that a wrong key shows at once.
 */
@IfBuildProperty(name = "hoplab.proof", stringValue = "bearer")
@Startup
@Singleton
final class Tokens {
  private static final int MAX_REMEMBERED = 10_000;

  private final JWTParser parser;
  private final JWTAuthContextInfo rules;
  private final Clock clock;
  private final Cache<String, Verified> verified;

  /**
   * Ids of tokens that were ended before their time. Without a bound, since one that is forgotten
   * would open again; as many as sign-ins within the lifetime of a token, which cost far more.
   */
  private final Cache<String, Boolean> ended;

  Tokens(
      JWTParser parser,
      JWTAuthContextInfo configured,
      @ConfigProperty(name = "hoplab.token.public-key") Optional<String> key,
      @ConfigProperty(name = "hoplab.token.lifetime-seconds") long lifetimeSeconds) {
    Duration lifetime = Duration.ofSeconds(lifetimeSeconds);
    this.parser = parser;
    this.rules = new JWTAuthContextInfo(configured);
    key.map(VerifyingKey::of).ifPresent(good -> rules.setPublicVerificationKey(good.key()));
    // SmallRye JWT takes a configured 0 for nothing and allows 60 seconds
    this.rules.setClockSkew(0);
    this.clock = Clock.systemUTC();
    // housekeeping by whoever calls: to wake a thread for it costs more
    this.verified =
        Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterWrite(lifetime)
            .executor(Runnable::run)
            .build();
    this.ended =
        Caffeine.newBuilder()
            .expireAfterWrite(lifetime.plusSeconds(1))
            .executor(Runnable::run)
            .build();
  }

  /** What the token says, or nothing if it is not good now. */
  Optional<Verified> good(String token) {
    Verified known = verified.getIfPresent(token);
    if (known == null) {
      known = verify(token);
    }
    boolean good =
        known != null
            && clock.millis() / 1000 < known.endsEpochSeconds()
            && ended.getIfPresent(known.id()) == null;
    return good ? Optional.of(known) : Optional.empty();
  }

  /** From now on the token is worth nothing. */
  void end(Verified token) {
    ended.put(token.id(), true);
  }

  private Verified verify(String token) {
    try {
      Verified now = Verified.of(parser.parse(token, rules));
      verified.put(token, now);
      return now;
    } catch (ParseException | IllegalArgumentException e) {
      return null; // whoever showed it learns no reason, and the log need not be filled by guesses
    }
  }
}
