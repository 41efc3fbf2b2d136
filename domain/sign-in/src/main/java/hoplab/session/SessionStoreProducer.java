package hoplab.session;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the sessions of this process, within the limits that are set. */
final class SessionStoreProducer {
  @Produces
  @Singleton
  static SessionStore sessions(
      @ConfigProperty(name = "hoplab.session.idle") Duration idle,
      @ConfigProperty(name = "hoplab.session.lifetime") Duration lifetime,
      @ConfigProperty(name = "hoplab.session.max-sessions") long maxSessions) {
    return new SessionStore(idle, lifetime, maxSessions, System::nanoTime);
  }
}
