package hoplab.passthrough;

import io.vertx.ext.web.Router;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Everything under the API goes to an origin; the rest is answered here. */
@ApplicationScoped
class Routes {
  private final ThreadLocal<HttpProxy> ofThisEventLoop;

  Routes(Origins origins) {
    ofThisEventLoop =
        ThreadLocal.withInitial(() -> origins.connect().addInterceptor(new Passage(origins)));
  }

  void register(@Observes Router router) {
    router.route("/api/*").handler(context -> ofThisEventLoop.get().handle(context.request()));
  }
}
