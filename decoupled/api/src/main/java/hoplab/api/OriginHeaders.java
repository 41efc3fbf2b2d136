package hoplab.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What Quarkus' own CORS filter leaves open: the configured origin is one origin and no pattern,
 * caches keep answers to different origins apart, and the page's script may read how long its
 * requests took.
 */
@ApplicationScoped
class OriginHeaders {
  /** Before Quarkus' CORS filter, so that its refusals carry them too. */
  private static final int PRIORITY = 1_000;

  private final WebOrigin origin;

  OriginHeaders(@ConfigProperty(name = "hoplab.web-origin") String origin) {
    this.origin = new WebOrigin(origin);
  }

  void register(@Observes Filters filters) {
    filters.register(this::add, PRIORITY);
  }

  private void add(RoutingContext context) {
    MultiMap head = context.response().headers();
    head.set("Vary", "Origin");
    head.set("Timing-Allow-Origin", origin.text());
    context.next();
  }
}
