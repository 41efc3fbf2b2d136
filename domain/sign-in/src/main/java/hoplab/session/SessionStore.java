package hoplab.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The sessions of this process, in bounded memory. One ends when it is ended, when nobody used it
 * for long, after its longest lifetime, or when there are too many.
 */
final class SessionStore {
  private record Session(SecurityIdentity asker, long endsNanos) {}

  private final Cache<String, Session> byId;
  private final long lifetimeNanos;
  private final LongSupplier nanoClock;

  SessionStore(Duration idle, Duration lifetime, long maxSessions, LongSupplier nanoClock) {
    this.lifetimeNanos = lifetime.toNanos();
    this.nanoClock = nanoClock;
    this.byId =
        Caffeine.newBuilder()
            .maximumSize(maxSessions)
            .ticker(nanoClock::getAsLong)
            // housekeeping by whoever calls: to wake a thread for it costs more
            .executor(Runnable::run)
            .expireAfter(new IdleOrTooOld(idle.toNanos()))
            .build();
  }

  /** A new session's id. */
  String begin(SecurityIdentity asker) {
    String id = SessionId.next();
    byId.put(id, new Session(asker, nanoClock.getAsLong() + lifetimeNanos));
    return id;
  }

  /** Whose session this is, if it is one. */
  Optional<SecurityIdentity> asker(String id) {
    return Optional.ofNullable(byId.getIfPresent(id)).map(Session::asker);
  }

  /** From now on the id is worth nothing. */
  void end(String id) {
    byId.invalidate(id);
  }

  private record IdleOrTooOld(long idleNanos) implements Expiry<String, Session> {
    @Override
    public long expireAfterCreate(String id, Session session, long nowNanos) {
      return remaining(session, nowNanos);
    }

    @Override
    public long expireAfterUpdate(String id, Session session, long nowNanos, long beforeNanos) {
      return remaining(session, nowNanos);
    }

    @Override
    public long expireAfterRead(String id, Session session, long nowNanos, long beforeNanos) {
      return remaining(session, nowNanos);
    }

    private long remaining(Session session, long nowNanos) {
      return Math.min(idleNanos, session.endsNanos - nowNanos);
    }
  }
}
