package hoplab.tier;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns requests away, before any work is done for them, while as many as the tier can carry are in
 * flight. To answer a few at once beats to answer all too late. Quarkus' own load shedding adapts
 * its limit to the times that it sees, so that two starts of one tier would carry different loads,
 * and names no {@code Retry-After}.
 */
@ApplicationScoped
class Admission {
  private final AtomicInteger inFlight = new AtomicInteger();
  private final int maxInFlight;

  Admission(@ConfigProperty(name = "hoplab.admission.max-in-flight") int maxInFlight) {
    this.maxInFlight = maxInFlight;
  }

  void admit(RoutingContext request) {
    if (inFlight.incrementAndGet() > maxInFlight) {
      inFlight.decrementAndGet();
      PlainAnswer.OVERLOADED.send(request.response());
      return;
    }
    request.addEndHandler(ended -> inFlight.decrementAndGet());
    request.next();
  }
}
