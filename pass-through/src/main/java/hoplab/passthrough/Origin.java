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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one tier behind this one, and how it is connected to. */
@ApplicationScoped
class Origin {
  private final Vertx vertx;
  private final SocketAddress address;
  private final HttpClientOptions options;
  private final long responseTimeoutMillis;

  Origin(
      Vertx vertx,
      @ConfigProperty(name = "hoplab.origin.url") URI url,
      @ConfigProperty(name = "hoplab.origin.connections-per-event-loop") int connections,
      @ConfigProperty(name = "hoplab.origin.keep-alive") Duration keepAlive,
      @ConfigProperty(name = "hoplab.origin.connect-timeout") Duration connectTimeout,
      @ConfigProperty(name = "hoplab.origin.response-timeout") Duration responseTimeout) {
    this.vertx = vertx;
    this.address = SocketAddress.inetSocketAddress(url.getPort(), url.getHost());
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
        .originRequestProvider(
            (request, any) ->
                any.request(
                    new RequestOptions().setServer(address).setIdleTimeout(responseTimeoutMillis)));
  }
}
