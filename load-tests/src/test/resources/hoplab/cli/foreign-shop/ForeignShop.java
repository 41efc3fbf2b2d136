import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hoplab.contract.SeededShop;
import hoplab.contract.SignIn;
import hoplab.contract.User;
import hoplab.contract.UserId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that is no Quarkus, has no database, keeps the contract of the user fetch, and wants to
 * know who asks unless it is told otherwise.
 */
public final class ForeignShop {
  private static final String PREFIX = "/api/user/";
  private static final boolean ASKS_WHO = "on".equals(System.getenv("ASKS_WHO"));
  private static final Pattern WHO =
      Pattern.compile("\\{\"user\":\"(staff|u[0-9]{5})\",\"password\":\"(.*)\"}");
  private static final String TOKEN = UUID.randomUUID().toString();

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(System.getenv("LISTEN_ON"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", ForeignShop::answer);
    if (ASKS_WHO) {
      server.createContext(SignIn.PATH, ForeignShop::signIn);
    }
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
  }

  private static void signIn(HttpExchange exchange) throws IOException {
    String who = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher said = WHO.matcher(who);
    if (said.matches() && said.group(2).equals(SignIn.password(said.group(1)))) {
      send(exchange, 200, "application/json", "{\"token\":\"" + TOKEN + "\"}");
    } else {
      send(exchange, 401, "text/plain", "Unauthorized");
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    if (ASKS_WHO && !("Bearer " + TOKEN).equals(shown)) {
      send(exchange, 401, "text/plain", "Unauthorized");
      return;
    }
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
