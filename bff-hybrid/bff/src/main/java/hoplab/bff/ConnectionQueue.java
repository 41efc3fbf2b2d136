package hoplab.bff;

import hoplab.tier.ReportedWait;
import hoplab.tier.TierTime;
import hoplab.tier.TierTime.Activity;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.runtime.ExtendedQuarkusVertxHttpMetrics;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.metrics.MetricsOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.ClientMetrics;
import io.vertx.core.spi.metrics.HttpClientMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.observability.HttpResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * Tells a request's time how long its calls wait for a connection: from asking a service's outbound
 * pool for one until one is there, whether idle, freed by another call or new, or until there is
 * none. Vert.x itself reports both moments, exactly once for each call, to whoever keeps its
 * metrics; nothing else is kept. The metrics that Quarkus has for it tell the waits of all requests
 * together, and of no single one.
 *
 * <p>In dev mode Vert.x and its metrics outlive the classes of the application, so they know a
 * request's time only by types of the JDK.
 */
@Singleton
final class ConnectionQueue implements VertxOptionsCustomizer, ReportedWait {
  private static final String KEY = "hoplab.bff.wait";
  private static final int AFTER_TIER = 1_000;

  @Override
  public Activity activity() {
    return Activity.UPSTREAM_CONNECTION;
  }

  @Override
  public void accept(VertxOptions options) {
    options.setMetricsOptions(
        new MetricsOptions().setEnabled(true).setFactory(ignored -> new Metrics()));
  }

  /**
   * Calls are made on contexts of their own, which begin as copies of the request's, so it has to
   * know before the first call on whose account they wait.
   */
  void register(@Observes Filters routes) {
    routes.register(ConnectionQueue::begin, AFTER_TIER);
  }

  private static void begin(RoutingContext request) {
    if (VertxContext.isOnDuplicatedContext()) {
      TierTime time = TierTime.current();
      Supplier<Runnable> wait =
          () -> {
            time.started(Activity.UPSTREAM_CONNECTION);
            return () -> time.ended(Activity.UPSTREAM_CONNECTION);
          };
      Vertx.currentContext().putLocal(KEY, wait);
    }
    request.next();
  }

  /** Quarkus counts connections against the limit through whatever keeps the metrics. */
  private static final class Metrics implements VertxMetrics, ExtendedQuarkusVertxHttpMetrics {
    @Override
    public ConnectionTracker getHttpConnectionTracker() {
      return NOOP_CONNECTION_TRACKER;
    }

    @Override
    public HttpClientMetrics<?, ?, ?, ?> createHttpClientMetrics(HttpClientOptions options) {
      return new Client();
    }
  }

  private static final class Client implements HttpClientMetrics<Void, Void, Void, Runnable> {
    @Override
    public ClientMetrics<Void, Runnable, HttpRequest, HttpResponse> createEndpointMetrics(
        SocketAddress service, int poolSize) {
      return new Endpoint();
    }
  }

  private static final class Endpoint
      implements ClientMetrics<Void, Runnable, HttpRequest, HttpResponse> {
    @Override
    public Runnable enqueueRequest() {
      Supplier<Runnable> wait =
          VertxContext.isOnDuplicatedContext() ? Vertx.currentContext().getLocal(KEY) : null;
      return wait == null ? null : wait.get();
    }

    @Override
    public void dequeueRequest(Runnable waited) {
      if (waited != null) {
        waited.run();
      }
    }
  }
}
