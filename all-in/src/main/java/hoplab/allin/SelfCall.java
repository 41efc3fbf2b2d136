package hoplab.allin;

import com.fasterxml.jackson.databind.ObjectMapper;
import hoplab.contract.User;
import hoplab.tier.RequestId;
import hoplab.tier.TierTime;
import hoplab.tier.TierTime.Activity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * With {@code hoplab.self-call=on}, for the ladder only: a user fetch is answered by asking the
 * same route of this process once more, by HTTP over loopback, as pages rendered on a server often
 * ask their own API. The JSON is read and written again. With {@code off} nothing of it is in the
 * way of a request.
 */
@ApplicationScoped
class SelfCall {
  private static final int AFTER_SIGN_IN = 40;
  private static final Pattern USER_FETCH = Pattern.compile("/api/user/[^/]+");
  private static final List<String> CREDENTIALS = List.of("Cookie", "X-Requested-By");
  private static final List<String> PASSED_BACK = List.of("Content-Type", "Retry-After");
  private static final int CONNECTIONS_PER_EVENT_LOOP = 16;

  /** Half of the server's idle time, so that nothing is written to a connection being closed. */
  private static final int KEEP_ALIVE_SECONDS = 30;

  /** Tells the inner request from the outer one. A client that sends it gets the plain answer. */
  private static final String MARK = "X-Self-Call";

  private final ObjectMapper json;
  private final boolean on;
  private final ThreadLocal<HttpClient> ofThisEventLoop;

  SelfCall(Vertx vertx, ObjectMapper json, @ConfigProperty(name = "hoplab.self-call") boolean on) {
    this.json = json;
    this.on = on;
    HttpClientOptions options =
        new HttpClientOptions()
            .setMaxPoolSize(CONNECTIONS_PER_EVENT_LOOP)
            .setKeepAliveTimeout(KEEP_ALIVE_SECONDS);
    this.ofThisEventLoop = ThreadLocal.withInitial(() -> vertx.createHttpClient(options));
  }

  void register(@Observes Filters filters) {
    if (on) {
      filters.register(this::callItself, AFTER_SIGN_IN);
    }
  }

  private void callItself(RoutingContext context) {
    HttpServerRequest outer = context.request();
    if (!isUserFetch(outer) || outer.headers().contains(MARK)) {
      context.next();
      return;
    }
    TierTime time = TierTime.current();
    time.started(Activity.UPSTREAM);
    ofThisEventLoop
        .get()
        .request(
            HttpMethod.GET, outer.localAddress().port(), outer.localAddress().host(), outer.uri())
        .compose(inner -> withCredentials(inner, outer).send())
        .compose(answer -> answer.body().map(body -> new Inner(answer, body)))
        .onComplete(ended -> time.ended(Activity.UPSTREAM))
        .compose(inner -> answer(context, time, inner))
        .onFailure(context::fail);
  }

  private static boolean isUserFetch(HttpServerRequest request) {
    String path = request.path();
    return HttpMethod.GET.equals(request.method())
        && path != null
        && USER_FETCH.matcher(path).matches();
  }

  /** An answer of the inner request. */
  private record Inner(HttpClientResponse head, Buffer body) {}

  private static HttpClientRequest withCredentials(
      HttpClientRequest inner, HttpServerRequest outer) {
    inner.putHeader(MARK, "1").putHeader(RequestId.HEADER, RequestId.current());
    for (String name : CREDENTIALS) {
      inner.headers().set(name, outer.headers().getAll(name));
    }
    return inner;
  }

  private Future<Void> answer(RoutingContext context, TierTime time, Inner inner) {
    time.passOn("self", inner.head().getHeader("Server-Timing"));
    HttpServerResponse outer = context.response().setStatusCode(inner.head().statusCode());
    for (String name : PASSED_BACK) {
      outer.headers().set(name, inner.head().headers().getAll(name));
    }
    try {
      return outer.end(inner.head().statusCode() == 200 ? again(inner) : inner.body());
    } catch (IOException e) {
      return Future.failedFuture(e);
    }
  }

  private Buffer again(Inner inner) throws IOException {
    User user = json.readValue(inner.body().getBytes(), User.class);
    return Buffer.buffer(json.writeValueAsBytes(user));
  }
}
