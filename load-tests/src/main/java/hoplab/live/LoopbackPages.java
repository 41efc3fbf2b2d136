package hoplab.live;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hoplab.result.LabException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A few things to read, on a free port of the loopback interface. Whoever reads them was given the
 * {@link #invitation}: its token is good for one request, which answers with a cookie; the cookie
 * opens the rest. Other hosts' names, other origins and every method that could ask for a change
 * are refused.
 */
public final class LoopbackPages implements AutoCloseable {

  /**
   * What is at one path.
   *
   * @param type its media type
   * @param text what it says now
   */
  public record Content(String type, Supplier<String> text) {}

  private static final String HOST = "127.0.0.1";
  private static final int LAST_ANSWER_SECONDS = 1;
  private static final int TOKEN_BYTES = 32;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int SEE_OTHER = 303;
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Map<String, Content> contents;
  private final HttpServer server;
  private final ExecutorService thread;
  private final String address;
  private final String cookie;
  private final String session = random();
  private final AtomicReference<String> token = new AtomicReference<>(random());
  private final String invitation;

  private LoopbackPages(Map<String, Content> contents) throws IOException {
    this.contents = Map.copyOf(contents);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HOST), 0), 0);
    thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread one = new Thread(work, "hoplab-pages");
              one.setDaemon(true);
              return one;
            });
    address = HOST + ":" + server.getAddress().getPort();
    cookie = "hoplab-" + server.getAddress().getPort();
    invitation = "http://" + address + "/?token=" + token.get();
    server.setExecutor(thread);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * Serves what stands at these paths.
   *
   * @throws LabException if no port can be listened on
   */
  public static LoopbackPages serve(Map<String, Content> contents) {
    try {
      return new LoopbackPages(contents);
    } catch (IOException e) {
      throw new LabException("no page can be served on " + HOST + ": " + e.getMessage(), e);
    }
  }

  /** Where to begin; good for one reader. Confidential until it is used. */
  public URI invitation() {
    return URI.create(invitation);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers asked = exchange.getRequestHeaders();
      String path = exchange.getRequestURI().getPath();
      String query = exchange.getRequestURI().getRawQuery();
      List<String> hosts = asked.getOrDefault("Host", List.of());
      String origin = asked.getFirst("Origin");
      if (!hosts.equals(List.of(address))
          || origin != null && !origin.equals("http://" + address)) {
        say(exchange, FORBIDDEN, "This page is for its own address only.");
      } else if (!READING.contains(exchange.getRequestMethod())) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        say(exchange, NOT_ALLOWED, "There is nothing to be changed here.");
      } else if (path.equals("/") && query != null && query.startsWith("token=")) {
        admit(exchange, query.substring("token=".length()));
      } else if (!admitted(asked)) {
        say(exchange, FORBIDDEN, "Open the address that the lab printed; it is good for once.");
      } else if (contents.containsKey(path)) {
        Content content = contents.get(path);
        send(exchange, 200, content.type(), content.text().get());
      } else {
        say(exchange, NOT_FOUND, "There is no such page.");
      }
    }
  }

  private void admit(HttpExchange exchange, String shown) throws IOException {
    String expected = token.get();
    if (expected == null || !same(expected, shown) || !token.compareAndSet(expected, null)) {
      say(
          exchange,
          FORBIDDEN,
          "This address was used already, or is wrong: see what the lab says.");
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("Set-Cookie", cookie + "=" + session + "; Path=/; HttpOnly; SameSite=Strict");
    headers.set("Location", "/");
    send(exchange, SEE_OTHER, "text/plain", "");
  }

  private boolean admitted(Headers asked) {
    return asked.getOrDefault("Cookie", List.of()).stream()
        .flatMap(header -> Arrays.stream(header.split(";")))
        .anyMatch(pair -> same(cookie + "=" + session, pair.strip()));
  }

  private static void say(HttpExchange exchange, int status, String sentence) throws IOException {
    send(exchange, status, "text/plain", sentence + "\n");
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type + "; charset=utf-8");
    headers.set("Content-Security-Policy", POLICY);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Takes as long whatever is the same. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String random() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** An answer that is under way still arrives. */
  @Override
  public void close() {
    server.stop(LAST_ANSWER_SECONDS);
    thread.shutdownNow();
  }
}
