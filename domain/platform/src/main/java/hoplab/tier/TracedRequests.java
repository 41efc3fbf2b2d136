package hoplab.tier;

import hoplab.contract.TraceFile;
import hoplab.contract.TraceKey;
import hoplab.contract.TraceStamp;
import hoplab.tier.TierTime.Activity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Notes where the time of a request goes whose id says so, while the lab wants to know it. */
@ApplicationScoped
class TracedRequests {
  static final int NOT_TRACED = -1;

  /** Right behind {@link TierRoutes}, which begins to count the time. */
  private static final int SECOND = 9_999;

  private static final String KEY = "hoplab.tier.traced-place";

  void register(@Observes Filters filters) {
    if (Tracing.file() != null) {
      filters.register(context -> begin(context, Tracing.file()), SECOND);
    }
  }

  /** Where the request is noted that this Vert.x context works for. */
  static int currentPlace() {
    Integer place =
        VertxContext.isOnDuplicatedContext() ? Vertx.currentContext().getLocal(KEY) : null;
    return place == null ? NOT_TRACED : place;
  }

  private static void begin(RoutingContext context, TraceFile file) {
    if (file.armed()) {
      long key = TraceKey.of(context.request().getHeader(RequestId.HEADER));
      if (key != 0) {
        trace(context, file, key);
      }
    }
    context.next();
  }

  private static void trace(RoutingContext context, TraceFile file, long key) {
    long routedNanos = System.nanoTime();
    TierTime time = TierTime.current();
    InboundTimes inbound =
        InboundTimes.at(((ConnectionBase) context.request().connection()).channel());
    int place = file.begin(key);
    file.note(place, TraceStamp.ROUTED, routedNanos);
    inbound.traced(place);
    if (VertxContext.isOnDuplicatedContext()) {
      Vertx.currentContext().putLocal(KEY, place);
    }
    context.addHeadersEndHandler(
        written -> {
          file.note(place, TraceStamp.DATABASE, time.nanos(Activity.DATABASE));
          file.note(place, TraceStamp.UPSTREAM, time.nanos(Activity.UPSTREAM));
          file.note(place, TraceStamp.HEAD, System.nanoTime());
        });
  }
}
