package hoplab.passthrough;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Three servers that say which they are, what cookies they got, and set one of their own. */
public final class FakeCopies implements QuarkusTestResourceLifecycleManager {
  private static final int COPIES = 3;

  private final List<HttpServer> servers = new ArrayList<>();

  @Override
  public Map<String, String> start() {
    for (int i = 0; i < COPIES; i++) {
      servers.add(copy(i));
    }
    return Map.of(
        "hoplab.origin.url",
        servers.stream()
            .map(server -> "http://127.0.0.1:" + server.getAddress().getPort())
            .collect(Collectors.joining(",")));
  }

  private static HttpServer copy(int number) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", exchange -> answer(exchange, number));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange, int number) throws IOException {
    String cookies = exchange.getRequestHeaders().getFirst("Cookie");
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/begin")) {
      exchange.getResponseHeaders().add("Set-Cookie", "session=of-" + number + "; Path=/");
    }
    String text = path.endsWith("/cookies") ? number + " " + cookies : "copy " + number;
    byte[] body = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void stop() {
    servers.forEach(server -> server.stop(0));
  }
}
