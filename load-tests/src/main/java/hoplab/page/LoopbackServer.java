package hoplab.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import hoplab.process.Ports;
import hoplab.result.LabException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves pages to the browsers of this machine: listens on the loopback interface, and answers a
 * request only if its {@code Host} is this server's own address, so that no foreign name can be
 * pointed at it, and if its {@code Origin}, where it has one, is this server's own, so that no
 * foreign page can use it. Whatever may change something, which is every method but GET and HEAD,
 * has to say its origin.
 *
 * <p>Each request has a thread of its own, so a handler may take as long as it likes, for a stream
 * of events as well. Nothing is kept by a cache, and no type is guessed.
 */
public final class LoopbackServer implements AutoCloseable {

  private static final int MISDIRECTED = 421;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int FAILED = 500;

  private final HttpServer server;
  private final ExecutorService threads;
  private final String authority;
  private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();

  private LoopbackServer(HttpServer server) {
    this.server = server;
    this.authority = "127.0.0.1:" + server.getAddress().getPort();
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "page");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * Begins to listen on a free port; knows no path yet.
   *
   * @throws LabException if it cannot
   */
  public static LoopbackServer start() {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return new LoopbackServer(
          HttpServer.create(new InetSocketAddress(loopback, Ports.free()), 0));
    } catch (IOException e) {
      throw new LabException("The lab cannot serve its page: " + e.getMessage() + ".", e);
    }
  }

  /** {@code http://127.0.0.1:PORT}, without a slash at its end. */
  public URI origin() {
    return URI.create("http://" + authority);
  }

  /**
   * From now on requests of exactly this path, without its query, are answered so.
   *
   * @param path begins with a slash
   * @param handler closes the exchange; its failures are answered with 500
   */
  public void serve(String path, HttpHandler handler) {
    handlers.put(path, handler);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    Ports.release(server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
      HttpHandler handler = handlers.get(String.valueOf(exchange.getRequestURI().getPath()));
      if (!isOnly(exchange, "Host", authority, false)) {
        refuse(exchange, MISDIRECTED, "This server is http://" + authority + " only.");
      } else if (!isOnly(exchange, "Origin", "http://" + authority, mayOmitOrigin(exchange))) {
        refuse(exchange, FORBIDDEN, "This server answers its own pages only.");
      } else if (handler == null) {
        refuse(exchange, NOT_FOUND, "There is nothing here.");
      } else {
        handle(exchange, handler);
      }
    }
  }

  private static void handle(HttpExchange exchange, HttpHandler handler) throws IOException {
    try {
      handler.handle(exchange);
    } catch (RuntimeException e) {
      if (exchange.getResponseCode() < 0) { // no head has been sent
        refuse(exchange, FAILED, "The lab failed: " + e.getMessage());
      }
      throw e;
    }
  }

  private static boolean mayOmitOrigin(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET") || exchange.getRequestMethod().equals("HEAD");
  }

  private static boolean isOnly(
      HttpExchange exchange, String header, String value, boolean orAbsent) {
    var values = exchange.getRequestHeaders().get(header);
    return values == null ? orAbsent : values.size() == 1 && values.get(0).equals(value);
  }

  private static void refuse(HttpExchange exchange, int status, String sentence)
      throws IOException {
    byte[] body = sentence.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }
}
