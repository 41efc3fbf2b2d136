package hoplab.passthrough;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Notes what it is asked, and answers as the path says. */
public final class FakeOrigin implements QuarkusTestResourceLifecycleManager {
  /** What it was asked, one element a request. */
  record Asked(String method, String target, Headers headers, String body) {}

  static final BlockingQueue<Asked> ASKED = new LinkedBlockingQueue<>();

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", FakeOrigin::answer);
    server.start();
    return Map.of("hoplab.origin.url", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String target = exchange.getRequestURI().toString();
    ASKED.add(new Asked(exchange.getRequestMethod(), target, exchange.getRequestHeaders(), body));
    if (target.endsWith("/hangs-up")) {
      exchange.close();
      return;
    }
    Headers answer = exchange.getResponseHeaders();
    answer.add("Content-Type", "text/plain");
    answer.add("Set-Cookie", "a=1");
    answer.add("Set-Cookie", "b=2");
    answer.add("Server-Timing", "db;dur=1.000, upstream;dur=0.000, app;dur=0.250");
    answer.add("X-Internal", "secret");
    byte[] text = "the answer".getBytes(UTF_8);
    if (target.endsWith("/overloaded")) {
      answer.add("Retry-After", "1");
      exchange.sendResponseHeaders(503, text.length);
    } else {
      exchange.sendResponseHeaders(200, text.length);
    }
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
