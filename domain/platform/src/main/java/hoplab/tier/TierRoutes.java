package hoplab.tier;

import hoplab.tier.TierTime.Activity;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Stands around every route: first in, last out. Quarkus has no {@code Server-Timing} and no
 * request id, and gives no other place in front of all of its own routes than a filter.
 */
@ApplicationScoped
class TierRoutes {
  private static final Logger LOG = Logger.getLogger(TierRoutes.class);
  private static final int FIRST = 10_000;

  /** After Quarkus' CORS filter (300), so that a page can read the refusal; before all work. */
  private static final int BEFORE_SIGN_IN = 250;

  /** After Quarkus has asked who it is (100): nobody learns which paths there are. */
  private static final int AFTER_SIGN_IN = 50;

  private static final int BEFORE_QUARKUS_ERROR_PAGES = Integer.MAX_VALUE - 1;
  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestId.HEADER);
  private static final CharSequence SERVER_TIMING = HttpHeaders.createOptimized("Server-Timing");
  private static final String CHARSET = ";charset=UTF-8";

  private final Admission admission;
  private final Set<Activity> waits = EnumSet.noneOf(Activity.class);

  TierRoutes(Admission admission, @All List<ReportedWait> waits) {
    this.admission = admission;
    waits.forEach(wait -> this.waits.add(wait.activity()));
  }

  void register(@Observes Filters filters) {
    filters.register(this::begin, FIRST);
    filters.register(admission::admit, BEFORE_SIGN_IN);
    filters.register(TierRoutes::refuseMatrixParameters, AFTER_SIGN_IN);
  }

  void registerErrors(@Observes Router router) {
    router.route().order(BEFORE_QUARKUS_ERROR_PAGES).failureHandler(TierRoutes::failed);
    router.errorHandler(404, context -> refused(context, 404));
    router.errorHandler(400, context -> refused(context, 400));
    router.errorHandler(405, context -> refused(context, 405));
  }

  private void begin(RoutingContext context) {
    RequestTime time = new RequestTime(System::nanoTime);
    String id = RequestId.chosenOrNew(context.request().getHeader(REQUEST_ID));
    CurrentRequest.begin(id, time);
    MDC.put(RequestId.MDC_KEY, id);
    MultiMap head = context.response().headers();
    head.set(REQUEST_ID, id);
    context.addHeadersEndHandler(
        written -> {
          exactType(head);
          head.set(SERVER_TIMING, time.header(waits));
        });
    context.next();
  }

  /** JAX-RS would cut them off unseen, and what cannot be an id would be found. */
  private static void refuseMatrixParameters(RoutingContext context) {
    String path = context.request().path();
    if (path != null && path.indexOf(';') >= 0) {
      refused(context, 404);
    } else {
      context.next();
    }
  }

  /** The contract's types have no parameter; Quarkus REST adds one to all that is like text. */
  private static void exactType(MultiMap head) {
    String type = head.get(HttpHeaders.CONTENT_TYPE);
    if (type != null && type.endsWith(CHARSET)) {
      String bare = type.substring(0, type.length() - CHARSET.length());
      if (bare.equals("application/json") || bare.equals("text/plain")) {
        head.set(HttpHeaders.CONTENT_TYPE, bare);
      }
    }
  }

  private static void failed(RoutingContext context) {
    if (context.response().ended() || context.response().headWritten()) {
      context.next();
    } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
      refused(context, context.statusCode());
    } else {
      LOG.error("a request failed before it reached its route", context.failure());
      PlainAnswer.FAILED.send(context.response());
    }
  }

  private static void refused(RoutingContext context, int status) {
    String path = context.request().path();
    PlainAnswer.refused(status, path == null ? "" : path).send(context.response());
  }
}
