package hoplab.client;

import hoplab.client.PreflightCache.Credentials;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A page of one origin in a browser: it sends requests with a bearer token, or within its own
 * origin with a cookie, and where they go to another origin, its browser sends a preflight first
 * unless the answer is cached. Lives on the client's thread.
 */
public final class BrowserPage {

  /** Stands in for a token where nobody is asked who they are. */
  private static final String AUTHORIZATION = "Bearer of-nobody-00000000000000000000000000000000";

  /**
   * What became of one visit.
   *
   * @param nanos from just before the first byte was handed over until the last one was in
   * @param requests answered, without preflights
   * @param preflights sent
   */
  public record Outcome(long nanos, int requests, int preflights) {}

  private final Client client;
  private final String origin;
  private final PreflightCache cache;

  /**
   * @param origin where the page comes from, as {@code http://HOST:PORT}
   * @param cache the browser's
   */
  public BrowserPage(Client client, String origin, PreflightCache cache) {
    this.client = client;
    this.origin = origin;
    this.cache = cache;
  }

  /** The request as this page sends it: with what its script adds, unless it shows who asks. */
  public static Request withToken(Request request) {
    if (!request.headers().isEmpty()) {
      return request;
    }
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.put("Authorization", AUTHORIZATION);
    return new Request(request.method(), request.uri(), headers);
  }

  /** Whether a request of a page of {@code origin} leaves that origin. */
  public static boolean isCrossOrigin(String origin, Request request) {
    return !origin.equals("http://" + request.authority());
  }

  /**
   * Sends all requests at once; fails with {@link VisitFailure} if one gets no answer, none with
   * status 200, or one that a browser would keep from the page.
   */
  public CompletableFuture<Outcome> visit(List<Request> requests) {
    PageLoad load = new PageLoad(requests.stream().map(BrowserPage::withToken).toList());
    client.loop().execute(load::begin);
    return load.over;
  }

  /**
   * Sends a preflight as the browser would, and caches nothing; fails with {@link VisitFailure} if
   * it is refused.
   */
  public CompletableFuture<PreflightAnswer> ask(Request request) {
    Request sent = withToken(request);
    return client
        .ask(preflight(origin, sent))
        .thenApply(reply -> PreflightAnswer.of(origin, sent, reply));
  }

  private final class PageLoad {
    private final List<Request> requests;
    private final CompletableFuture<Outcome> over = new CompletableFuture<>();
    private long firstNanos;
    private int missing;
    private int preflights;

    PageLoad(List<Request> requests) {
      this.requests = requests;
      this.missing = requests.size();
    }

    void begin() {
      requests.forEach(this::begin);
    }

    private void begin(Request request) {
      boolean crossing = isCrossOrigin(origin, request);
      if (crossing && cache.needsPreflight(origin, request, Credentials.OMITTED)) {
        preflights++;
        send(preflight(origin, request), reply -> allowed(request, reply));
      } else {
        send(
            crossing ? fromOrigin(origin, request) : withinOrigin(request),
            reply -> answered(request, crossing, reply));
      }
    }

    private void allowed(Request request, Reply reply) {
      PreflightAnswer approval = PreflightAnswer.of(origin, request, reply);
      cache.store(origin, request, Credentials.OMITTED, approval);
      send(fromOrigin(origin, request), answer -> answered(request, true, answer));
    }

    private void answered(Request request, boolean crossing, Reply reply) {
      long now = System.nanoTime();
      if (crossing) {
        PreflightAnswer.checkOrigin(origin, request, reply);
      }
      if (!reply.isOk()) {
        throw VisitFailure.status(request, reply);
      }
      missing--;
      if (missing == 0) {
        over.complete(new Outcome(now - firstNanos, requests.size(), preflights));
      }
    }

    private void send(Request request, Reaction reaction) {
      client.send(
          request,
          new ResponseListener() {
            @Override
            public void writing() {
              if (firstNanos == 0) {
                firstNanos = System.nanoTime();
              }
            }

            @Override
            public void answered(Reply reply) {
              try {
                reaction.to(reply);
              } catch (RuntimeException failure) {
                fail(request, failure);
              }
            }

            @Override
            public void failed(String why) {
              fail(request, new VisitFailure(request, why));
            }
          });
    }

    private void fail(Request request, RuntimeException failure) {
      cache.clear(origin, request);
      over.completeExceptionally(failure);
    }
  }

  private interface Reaction {
    void to(Reply reply);
  }

  /** A browser names the origin where more than a look is asked for. */
  private Request withinOrigin(Request request) {
    boolean looks = request.method().equals("GET") || request.method().equals("HEAD");
    return looks ? request : fromOrigin(origin, request);
  }

  /** The request as a browser sends it to another origin. */
  public static Request fromOrigin(String origin, Request request) {
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.put("Origin", origin);
    return new Request(request.method(), request.uri(), headers, request.next());
  }

  /** What a browser asks first, where it keeps no answer to it. */
  public static Request preflight(String origin, Request request) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Origin", origin);
    headers.put("Access-Control-Request-Method", request.method());
    var unsafe = CorsNeeds.unsafeHeaders(request);
    if (!unsafe.isEmpty()) {
      headers.put("Access-Control-Request-Headers", String.join(",", unsafe));
    }
    return new Request("OPTIONS", request.uri(), headers);
  }
}
