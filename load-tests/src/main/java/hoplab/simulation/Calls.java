package hoplab.simulation;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import hoplab.contract.TraceKey;
import hoplab.measure.Call;
import io.gatling.http.client.Request;
import io.gatling.http.response.Response;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.List;

/**
 * Gatling's actions around one request, and the places where its times are taken: in the signing
 * step, which Gatling takes right before the write and after it has got a connection, and in the
 * response's transformer, which it calls as soon as the last byte is in. A failed request reaches
 * no transformer; the action behind it settles the call.
 */
final class Calls {

  private static final String CALL = "call";
  private static final String SERVER_TIMING = "Server-Timing";
  private static final int STATUS_OK = 200;

  private final List<Target> targets;
  private final SignedIn signedIn;

  /**
   * @param signedIn says what each request shows, in a step that no report takes note of
   */
  Calls(List<Target> targets, SignedIn signedIn) {
    this.targets = targets;
    this.signedIn = signedIn;
  }

  /** Shared connections, no caching, no redirects, nothing sent elsewhere. */
  static HttpProtocolBuilder protocol() {
    return http.shareConnections()
        .disableWarmUp()
        .disableCaching()
        .disableFollowRedirect()
        .disableAutoReferer()
        .acceptHeader("*/*")
        .userAgentHeader("hoplab");
  }

  static Session set(Session session, Call call) {
    return session.set(CALL, call);
  }

  static Call of(Session session) {
    return session.get(CALL);
  }

  /** Calls every target once, in the user's order. */
  ChainBuilder each(boolean silent) {
    return repeat(targets.size()).on(one(silent));
  }

  /** Calls the user's next target. */
  ChainBuilder one(boolean silent) {
    return begun(silent)
        .exec(silent ? request().silent() : request())
        .exec(
            session -> {
              of(session).settle();
              return session;
            });
  }

  /**
   * Up to the request itself; a step more only where some target needs preflights, so that no other
   * waits.
   */
  private ChainBuilder begun(boolean silent) {
    ChainBuilder next =
        exec(
            session -> {
              of(session).next();
              return session;
            });
    if (targets.stream().allMatch(target -> target.pageOrigin().isEmpty())) {
      return next;
    }
    return next.doIf(session -> target(session).pageOrigin().isPresent())
        .then(exec(silent ? preflight().silent() : preflight()));
  }

  /** A page's browser sends a preflight first: this is part of the call. */
  private HttpRequestActionBuilder preflight() {
    return http(session -> target(session).name() + " OPTIONS")
        .options(session -> target(session).urlOf(of(session).userId()))
        .sign(
            (request, session) -> {
              Preflight.of(target(session)).forEach(request.getHeaders()::set);
              of(session).writing();
              return request;
            })
        .transformResponse(this::allowed);
  }

  /** Without approval a browser sends nothing more: the call has failed. */
  private Response allowed(Response response, Session session) {
    boolean allowed =
        Preflight.isAllowed(
            target(session),
            response.status().code(),
            response.headers().get(Preflight.ALLOWED_ORIGIN));
    if (!allowed) {
      of(session).settle();
    }
    return response;
  }

  private HttpRequestActionBuilder request() {
    return http(session -> target(session).name())
        .get(session -> target(session).urlOf(of(session).userId()))
        .sign(
            (request, session) -> {
              target(session)
                  .pageOrigin()
                  .ifPresent(origin -> request.getHeaders().set(Preflight.ORIGIN, origin));
              signedIn
                  .headers(of(session).target(), of(session).userId())
                  .forEach(request.getHeaders()::set);
              trace(request, of(session));
              of(session).writing();
              return request;
            })
        .transformResponse(Calls::answered)
        .check(status().is(STATUS_OK));
  }

  /** A traced call says so by the id of its request, and hears from its connection's socket. */
  private static void trace(Request request, Call call) {
    long key = call.traceKey();
    if (key != 0) {
      request.getHeaders().set(TraceKey.HEADER, TraceKey.id(key));
      CallSocket.next(call);
    }
  }

  private Target target(Session session) {
    return targets.get(of(session).target());
  }

  private static Response answered(Response response, Session session) {
    of(session).answered(response.status().code(), response.headers().getAll(SERVER_TIMING));
    return response;
  }
}
