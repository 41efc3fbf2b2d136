package hoplab.simulation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hoplab.contract.SignIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A server that answers nobody but those who signed in, in either way: users what is theirs, staff
 * everything. Its first sign-in is told to come again later.
 */
final class GuardedServer implements AutoCloseable {

  private static final Pattern WHO = Pattern.compile("\\{\"user\":\"(.*)\",\"password\":\"(.*)\"}");

  private final HttpServer server;
  private final SignIn kind;
  private final String secret;
  private final AtomicInteger signIns = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  /**
   * @param secret what it gives to those who sign in begins with this
   */
  GuardedServer(SignIn kind, String secret) throws IOException {
    this.kind = kind;
    this.secret = secret;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext(SignIn.PATH, this::signIn);
    server.createContext("/api/user/", this::fetch);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  int signIns() {
    return signIns.get();
  }

  int refused() {
    return refused.get();
  }

  @Override
  public void close() {
    server.stop(0);
    ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
  }

  private void signIn(HttpExchange exchange) throws IOException {
    String who = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (signIns.getAndIncrement() == 0) {
      exchange.getResponseHeaders().add("Retry-After", "1");
      send(exchange, 503, "");
      return;
    }
    Matcher said = WHO.matcher(who);
    boolean right = said.matches() && SignIn.password(said.group(1)).equals(said.group(2));
    String given = right ? secret + said.group(1) : "";
    if (right && kind == SignIn.SESSION) {
      exchange.getResponseHeaders().add("Set-Cookie", "session=" + given + "; Path=/; HttpOnly");
    }
    boolean token = right && kind == SignIn.BEARER;
    send(exchange, right ? token ? 200 : 204 : 401, token ? "{\"token\":\"" + given + "\"}" : "");
  }

  private void fetch(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    String path = exchange.getRequestURI().getPath();
    boolean known =
        Stream.of(SignIn.STAFF, path.substring(path.lastIndexOf('/') + 1))
            .map(who -> secret + who)
            .anyMatch(
                given ->
                    kind == SignIn.BEARER
                        ? ("Bearer " + given).equals(headers.getFirst("Authorization"))
                        : ("session=" + given).equals(headers.getFirst("Cookie"))
                            && SignIn.PAGE.equals(headers.getFirst(SignIn.PAGE_HEADER)));
    if (!known) {
      refused.incrementAndGet();
    }
    send(exchange, known ? 200 : 401, "{}");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
