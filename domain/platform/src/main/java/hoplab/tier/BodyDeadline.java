package hoplab.tier;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hangs up on whoever announces a body and does not send it. A time-out for silence alone would let
 * it come drop by drop for hours, and Quarkus has no other: both of its time-outs, {@code
 * quarkus.http.read-timeout} and {@code idle-timeout}, begin anew with every byte.
 */
@ApplicationScoped
class BodyDeadline {
  private static final int PRIORITY = 5_000;

  private final Vertx vertx;
  private final long deadlineMillis;

  BodyDeadline(Vertx vertx, @ConfigProperty(name = "hoplab.body-deadline") Duration deadline) {
    this.vertx = vertx;
    this.deadlineMillis = deadline.toMillis();
  }

  void register(@Observes Filters filters) {
    filters.register(this::begin, PRIORITY);
  }

  private void begin(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (announcesBody(request)) {
      long timer = vertx.setTimer(deadlineMillis, id -> hangUpOnUnlessComplete(request));
      context.addEndHandler(ended -> vertx.cancelTimer(timer));
    }
    context.next();
  }

  private static boolean announcesBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null
        ? !length.equals("0")
        : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
  }

  private static void hangUpOnUnlessComplete(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }
}
