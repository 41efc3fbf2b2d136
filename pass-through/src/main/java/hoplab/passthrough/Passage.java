package hoplab.passthrough;

import hoplab.tier.PlainAnswer;
import hoplab.tier.RequestId;
import hoplab.tier.TierTime;
import hoplab.tier.TierTime.Activity;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;

/** One request on its way to an origin, and its answer on the way back. */
final class Passage implements ProxyInterceptor {
  private static final Logger LOG = Logger.getLogger(Passage.class);
  private static final String ORIGIN = "origin";
  private static final PlainAnswer NO_ANSWER = new PlainAnswer(500, "Internal Server Error");

  private final Origins origins;

  Passage(Origins origins) {
    this.origins = origins;
  }

  /** Where the request of that context goes. */
  static int origin(ProxyContext context) {
    return context.get(ORIGIN, Integer.class);
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    AllowedHeaders.keepOfRequest(request.headers());
    context.set(
        ORIGIN,
        origins.areSticky()
            ? OriginCookies.unmark(request.headers(), origins.count()).orElseGet(origins::next)
            : (Integer) origins.next());
    request.putHeader(RequestId.HEADER, RequestId.current());
    TierTime time = TierTime.current();
    time.started(Activity.UPSTREAM);
    return context
        .sendRequest()
        .onComplete(answered -> time.ended(Activity.UPSTREAM))
        .onSuccess(answer -> time.passOn(ORIGIN, answer.headers().get("Server-Timing")))
        .otherwise(failure -> failed(request, failure));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    AllowedHeaders.keepOfAnswer(context.response().headers());
    if (origins.areSticky() && context.get(ORIGIN, Integer.class) != null) {
      OriginCookies.mark(context.response().headers(), origin(context));
    }
    return context.sendResponse();
  }

  /** The contract's answer, in which the client hears nothing of what failed behind this tier. */
  private static ProxyResponse failed(ProxyRequest request, Throwable failure) {
    LOG.warnf("the origin gave no answer: %s", failure);
    Buffer body = Buffer.buffer(NO_ANSWER.body());
    return request
        .release()
        .response()
        .setStatusCode(NO_ANSWER.status())
        .putHeader("Content-Type", "text/plain")
        .setBody(Body.body(body));
  }
}
