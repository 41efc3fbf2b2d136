package hoplab.passthrough;

import io.vertx.ext.web.Router;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Everything under the API goes to the origin; the rest is answered here. */
@ApplicationScoped
class Routes {
  private final ThreadLocal<HttpProxy> ofThisEventLoop;

  Routes(Origin origin) {
    ofThisEventLoop = ThreadLocal.withInitial(() -> origin.connect().addInterceptor(new Passage()));
  }

  void register(@Observes Router router) {
    router.route("/api/*").handler(context -> ofThisEventLoop.get().handle(context.request()));
  }
}
