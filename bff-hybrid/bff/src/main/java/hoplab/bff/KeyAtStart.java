package hoplab.bff;

import hoplab.gate.ApiKey;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Asks for the key when the bff starts, so that a missing one shows at once and not at the first
 * request.
 */
@ApplicationScoped
class KeyAtStart {
  void check(@Observes Filters routes, ApiKey key) {
    key.headerValue();
  }
}
