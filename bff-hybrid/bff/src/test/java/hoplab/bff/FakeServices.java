package hoplab.bff;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hoplab.contract.SignIn;
import hoplab.contract.UserNotFound;
import hoplab.gate.TestKey;
import hoplab.token.TestKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Both private services, played. What they do depends on the user that they are asked for, so that
 * tests share nothing: users and orders of {@code u00NNN} are refused with status NNN where that is
 * a status (404 in the words of the contract), those of the constants below do what their names
 * say, and everybody else exists.
 */
public final class FakeServices implements QuarkusTestResourceLifecycleManager {
  /** Answered only once both services have been asked. */
  static final String MEETING = "u00002";

  /** Answered with JSON that is no user and no list of orders. */
  static final String NONSENSE = "u00003";

  /** Answered with half an answer and a closed connection. */
  static final String TORN = "u00004";

  /** Not answered within the time that the bff is patient. */
  static final String SILENT = "u00005";

  /** The user is answered after {@link #SLOWNESS}, the orders at once. */
  static final String SLOW_USER = "u00006";

  /** The orders are answered after {@link #SLOWNESS}, the user at once. */
  static final String SLOW_ORDERS = "u00007";

  /** The user's name is the token that was shown. */
  static final String TOKEN = "u00008";

  /** Both addresses are unknown: 404 in other words than those for an unknown user. */
  static final String NO_ADDRESS = "u00009";

  /** 404 with the words for an unknown user as the page of some proxy. */
  static final String PAGE = "u00010";

  /** The user's name is the port from which the call came. */
  static final String CONNECTION = "u00011";

  static final Duration SLOWNESS = Duration.ofMillis(500);

  /** The user exists, but the orders are refused with 503. */
  static final String ORDERS_OVERLOADED = "u20503";

  /** The user exists, but the orders are refused with 500. */
  static final String ORDERS_FAILED = "u20500";

  /** Name of an argument: how patient the bff is with these services. */
  static final String PATIENCE = "patience";

  /** Its value for a bff as it is packaged; else it waits long and opens no circuit. */
  static final String AS_PACKAGED = "as packaged";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CyclicBarrier meeting = new CyclicBarrier(2);
  private HttpServer server;
  private boolean patient = true;

  @Override
  public void init(Map<String, String> arguments) {
    patient = !AS_PACKAGED.equals(arguments.get(PATIENCE));
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "hoplab.user-service.url",
                url,
                "hoplab.order-service.url",
                url,
                "hoplab.api-key",
                TestKey.TEXT,
                "hoplab.token.private-key",
                TestKeys.privateKey()));
    if (patient) {
      settings.put("hoplab.upstream.read-millis", "5000");
      settings.put("hoplab.upstream.breaker.calls", "100000"); // no test makes so many fail
    }
    return settings;
  }

  @Override
  public void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String[] path = exchange.getRequestURI().getPath().split("/");
      if (path[1].equals("sign-in")) {
        path = new String[] {"", "sign-in", sent.replaceAll(".*\"user\":\"([^\"]*)\".*", "$1")};
      }
      String id = path[2];
      boolean user = path.length == 3;
      int status = status(id, user);
      exchange
          .getResponseHeaders()
          .set(
              "Server-Timing",
              "db;dur=0.125, upstream;dur=0.000, app;dur=0.250, db-wait;dur=0.062, k;desc="
                  + TestKey.TEXT);
      exchange.getResponseHeaders().set("X-Api-Key", TestKey.TEXT);
      exchange
          .getResponseHeaders()
          .set("Content-Type", id.equals(PAGE) ? "text/html" : type(status, path));
      byte[] body = (status == 200 ? good(exchange, path) : refusal(id)).getBytes(UTF_8);
      if (id.equals(TORN)) {
        exchange.sendResponseHeaders(status, body.length + 100);
      } else {
        exchange.sendResponseHeaders(status, body.length);
      }
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int status(String id, boolean user) throws InterruptedException {
    if (id.equals(MEETING) && !met()) {
      return 500;
    }
    if (id.equals(SILENT)) {
      Thread.sleep(TimeUnit.MINUTES.toMillis(1)); // ended by stop
    }
    if (id.equals(user ? SLOW_USER : SLOW_ORDERS)) {
      Thread.sleep(SLOWNESS.toMillis());
    }
    if (id.equals(NO_ADDRESS) || id.equals(PAGE)) {
      return 404;
    }
    if (id.equals(SignIn.STAFF)) {
      return 200;
    }
    if (id.startsWith("u20")) {
      return user ? 200 : Integer.parseInt(id.substring(3));
    }
    int number = Integer.parseInt(id.substring(1));
    return number >= 300 && number < 600 ? number : 200;
  }

  private static String refusal(String id) {
    return id.equals("u00404") || id.equals(PAGE) ? UserNotFound.BODY : "why: " + TestKey.TEXT;
  }

  private static String type(int status, String[] path) {
    if (status != 200) {
      return "text/plain";
    }
    return path[path.length - 1].equals("statement") ? "application/pdf" : "application/json";
  }

  private boolean met() throws InterruptedException {
    try {
      meeting.await(4, TimeUnit.SECONDS);
      return true;
    } catch (BrokenBarrierException | TimeoutException e) {
      return false;
    }
  }

  /**
   * A user whose name lists the headers of the request, no orders, or a statement that lists them
   * too.
   */
  private static String good(HttpExchange exchange, String[] path) {
    String headers = String.join(" ", new TreeSet<>(exchange.getRequestHeaders().keySet()));
    if (path[1].equals("sign-in")) {
      return "{\"user\":\"%s\",\"staff\":%s}".formatted(path[2], path[2].equals(SignIn.STAFF));
    }
    if (path.length == 3 && path[2].equals(TOKEN)) {
      headers = exchange.getRequestHeaders().getFirst("Authorization");
    }
    if (path.length == 3 && path[2].equals(CONNECTION)) {
      headers = Integer.toString(exchange.getRemoteAddress().getPort());
    }
    if (path[2].equals(NONSENSE)) {
      return "{\"id\":7,\"secret\":\"" + TestKey.TEXT + "\"}";
    }
    if (path.length == 3) {
      return "{\"id\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"memberSince\":\"2020-02-29\",\"passwordHash\":\"%s\"}"
          .formatted(
              path[2],
              headers,
              exchange.getRequestHeaders().getFirst("X-Request-Id"),
              TestKey.TEXT);
    }
    return path[3].equals("orders") ? "[]" : headers;
  }
}
