package hoplab.gate;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Stands in front of every route of a private service, known or unknown, and answers 401 to whoever
 * does not show exactly one right key. It is part of the applications that set {@code
 * hoplab.private=true} when they are built.
 */
@ApplicationScoped
@IfBuildProperty(name = "hoplab.private", stringValue = "true")
class Door {
  /** Before everything but the request id, so that a refusal can be found in the log. */
  static final int PRIORITY = 900;

  private final ApiKey key;

  Door(ApiKey key) {
    this.key = key;
  }

  void standInFront(@Observes Filters filters) {
    filters.register(this::letInOrRefuse, PRIORITY);
  }

  private void letInOrRefuse(RoutingContext context) {
    List<String> shown = context.request().headers().getAll(ApiKey.HEADER);
    if (shown.size() == 1 && key.opensWith(shown.get(0))) {
      context.next();
    } else {
      context
          .response()
          .setStatusCode(401)
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain")
          .end("Unauthorized");
    }
  }
}
