package hoplab.passthrough;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tiers behind this one, copies of each other if they are several, and how they are called. */
@ApplicationScoped
class Origins {
  private final Vertx vertx;
  private final List<SocketAddress> addresses;
  private final boolean sticky;
  private final AtomicInteger turn = new AtomicInteger();
  private final HttpClientOptions options;
  private final long responseTimeoutMillis;

  Origins(
      Vertx vertx,
      @ConfigProperty(name = "hoplab.origin.url") List<URI> urls,
      @ConfigProperty(name = "hoplab.origin.sticky") boolean sticky,
      @ConfigProperty(name = "hoplab.origin.connections-per-event-loop") int connections,
      @ConfigProperty(name = "hoplab.origin.keep-alive") Duration keepAlive,
      @ConfigProperty(name = "hoplab.origin.connect-timeout") Duration connectTimeout,
      @ConfigProperty(name = "hoplab.origin.response-timeout") Duration responseTimeout) {
    this.vertx = vertx;
    this.addresses =
        urls.stream()
            .map(url -> SocketAddress.inetSocketAddress(url.getPort(), url.getHost()))
            .toList();
    this.sticky = sticky && addresses.size() > 1;
    this.responseTimeoutMillis = responseTimeout.toMillis();
    this.options =
        new HttpClientOptions()
            .setMaxPoolSize(connections)
            .setKeepAliveTimeout(Math.toIntExact(keepAlive.toSeconds()))
            .setConnectTimeout(Math.toIntExact(connectTimeout.toMillis()));
  }

  /**
   * A proxy with connections of its own. If each event loop has one, a request and its call stay on
   * one loop: a shared pool hands out any idle connection, mostly one of another loop, and then
   * both the request and its answer change threads.
   */
  HttpProxy connect() {
    HttpClient client = vertx.createHttpClient(options);
    return HttpProxy.reverseProxy(client)
        .origin(
            context ->
                client.request(
                    new RequestOptions()
                        .setServer(addresses.get(Passage.origin(context)))
                        .setIdleTimeout(responseTimeoutMillis)));
  }

  /** Whether whoever has a cookie of an origin goes back to that one. */
  boolean areSticky() {
    return sticky;
  }

  /** How many there are. */
  int count() {
    return addresses.size();
  }

  /** The next in turn. */
  int next() {
    return addresses.size() == 1 ? 0 : turn.getAndUpdate(last -> (last + 1) % addresses.size());
  }
}
