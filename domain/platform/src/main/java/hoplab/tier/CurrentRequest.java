package hoplab.tier;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;

/**
 * Keeps a request's id and time with its Vert.x context, which worker threads share. A bean of
 * Quarkus' request scope would not be there yet when the first filter begins to count the time.
 */
final class CurrentRequest {
  private static final String KEY = "hoplab.tier.request";

  private record Request(String id, TierTime time) {}

  private CurrentRequest() {}

  static void begin(String id, TierTime time) {
    if (VertxContext.isOnDuplicatedContext()) {
      Vertx.currentContext().putLocal(KEY, new Request(id, time));
    }
  }

  static TierTime time() {
    Request request = request();
    return request == null ? new RequestTime(System::nanoTime) : request.time();
  }

  static String id() {
    Request request = request();
    return request == null ? "-" : request.id();
  }

  private static Request request() {
    return VertxContext.isOnDuplicatedContext() ? Vertx.currentContext().getLocal(KEY) : null;
  }
}
