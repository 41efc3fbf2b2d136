import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A foreign variant: no framework, no jar, its port and addresses from the environment. */
public class Foreign {

  public static void main(String[] arguments) throws Exception {
    String mode = System.getenv().getOrDefault("MODE", "good");
    System.out.println("foreign server, mode " + mode);
    if (mode.equals("dies")) {
      System.out.println("cannot go on with key " + System.getenv("KEY"));
      System.exit(3);
    }
    boolean signIn = "on".equals(System.getenv("SIGN_IN"));
    int port = Integer.parseInt(System.getenv("PORT"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    server.createContext(
        "/ready",
        exchange -> {
          String cookie = exchange.getRequestHeaders().getFirst("Cookie");
          boolean good = !mode.equals("never-ready") && (!signIn || "guest=7".equals(cookie));
          good &= !mode.equals("waits-for-back") || listens(URI.create(System.getenv("BACK")));
          exchange.sendResponseHeaders(good ? 200 : 503, -1);
          exchange.close();
        });
    server.createContext(
        "/api/sign-in",
        exchange -> {
          String who = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean right = who.equals("{\"user\":\"staff\",\"password\":\"shop-staff\"}");
          exchange.getResponseHeaders().add("Set-Cookie", "guest=7; Path=/; HttpOnly");
          exchange.sendResponseHeaders(signIn && right ? 204 : 404, -1);
          exchange.close();
        });
    server.createContext(
        "/environment/",
        exchange -> {
          String name = exchange.getRequestURI().getPath().substring("/environment/".length());
          String value =
              name.isEmpty() ? String.join(" ", System.getenv().keySet()) : System.getenv(name);
          byte[] body = value.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  private static boolean listens(URI address) {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
