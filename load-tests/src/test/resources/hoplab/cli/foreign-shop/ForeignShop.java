import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hoplab.contract.SeededShop;
import hoplab.contract.User;
import hoplab.contract.UserId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A server that is no Quarkus, has no database, and keeps the contract of the user fetch. */
public final class ForeignShop {
  private static final String PREFIX = "/api/user/";

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(System.getenv("LISTEN_ON"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", ForeignShop::answer);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String id = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
    int number = UserId.parse(id).map(u -> Integer.parseInt(u.text().substring(1))).orElse(0);
    if (number < 1 || number > SeededShop.USERS) {
      send(exchange, 404, "text/plain", "User not found");
      return;
    }
    User user = SeededShop.user(number);
    send(
        exchange,
        200,
        "application/json",
        "{\"id\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"memberSince\":\"%s\"}"
            .formatted(user.id(), user.name(), user.email(), user.memberSince()));
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
