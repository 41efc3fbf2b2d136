package hoplab.bff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hoplab.signin.SignInSetting;
import hoplab.token.TokenMint;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The tokens that say to a service who asks. One serves a session's requests to one service until
 * half of its life is over, because signing takes longer than a user fetch does; it is forgotten
 * with the session.
 */
@Singleton
@Unremovable // found by name, as a client interface has nothing injected
class UserTokens {
  private record Token(String headerValue, long renewMillis) {}

  private final boolean on;
  private final CurrentIdentityAssociation current;
  private final TokenMint mint;
  private final Clock clock = Clock.systemUTC();

  /**
   * By session, whose identity is an object of its own. Housekeeping by whoever calls: to wake a
   * thread for it costs more.
   */
  private final Cache<SecurityIdentity, Map<String, Token>> bySession =
      Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

  UserTokens(SignInSetting signIn, CurrentIdentityAssociation current, TokenMint mint) {
    this.on = signIn.isOn();
    this.current = current;
    this.mint = mint;
  }

  /**
   * What {@code Authorization} says to the service for the current request, whose call was made
   * {@link #with} a token; null without sign-in.
   */
  static String headerValueFor(String service) {
    return Arc.container().instance(UserTokens.class).get().headerValue(service);
  }

  private String headerValue(String service) {
    return on ? ofCurrentSession(service).get(service).headerValue : null;
  }

  /**
   * Calls once there is a token for the current request to that service: mostly at once, and
   * otherwise when it has been signed.
   */
  <T> Uni<T> with(String service, Supplier<Uni<T>> call) {
    if (!on) {
      return call.get();
    }
    Map<String, Token> tokens = ofCurrentSession(service);
    Token token = tokens.get(service);
    if (token != null && clock.millis() < token.renewMillis) {
      return call.get();
    }
    return mint.mint(current.getIdentity(), service)
        .invoke(signed -> tokens.put(service, new Token("Bearer " + signed, renewMillis())))
        .flatMap(signed -> call.get());
  }

  private Map<String, Token> ofCurrentSession(String service) {
    SecurityIdentity asker = current.getIdentity();
    if (asker.isAnonymous()) {
      throw new IllegalStateException("nobody has signed in, so " + service + " cannot be asked");
    }
    return bySession.get(asker, session -> new ConcurrentHashMap<>());
  }

  private long renewMillis() {
    return clock.millis() + mint.lifetimeSeconds() * 1000 / 2;
  }
}
