package hoplab.tier;

import hoplab.contract.TraceFile;
import hoplab.contract.TraceKey;
import hoplab.contract.TraceStamp;
import hoplab.tier.TierTime.Activity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Notes where the time of a request goes whose id says so, while the lab wants to know it. */
@ApplicationScoped
class TracedRequests {
  /** Right behind {@link TierRoutes}, which begins to count the time. */
  private static final int SECOND = 9_999;

  void register(@Observes Filters filters) {
    if (Tracing.file() != null) {
      filters.register(context -> begin(context, Tracing.file()), SECOND);
    }
  }

  private static void begin(RoutingContext context, TraceFile file) {
    if (file.armed()) {
      long key = TraceKey.of(context.request().getHeader(RequestId.HEADER));
      InboundTimes inbound =
          InboundTimes.at(((ConnectionBase) context.request().connection()).channel());
      if (key != 0 && inbound != null) {
        trace(context, file, inbound, file.begin(key));
      }
    }
    context.next();
  }

  private static void trace(
      RoutingContext context, TraceFile file, InboundTimes inbound, int place) {
    TierTime time = TierTime.current();
    file.note(place, TraceStamp.ROUTED, System.nanoTime());
    inbound.traced(place);
    context.addHeadersEndHandler(
        written -> {
          file.note(place, TraceStamp.DATABASE, time.nanos(Activity.DATABASE));
          file.note(place, TraceStamp.UPSTREAM, time.nanos(Activity.UPSTREAM));
          file.note(place, TraceStamp.HEAD, System.nanoTime());
        });
  }
}
