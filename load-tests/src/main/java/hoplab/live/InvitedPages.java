package hoplab.live;

import com.sun.net.httpserver.HttpExchange;
import hoplab.page.FixedContent;
import hoplab.page.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A few things to read on a {@link LoopbackServer}. Whoever reads them was given the {@link
 * #invitation}: its token is good for one request, which is answered by a cookie; the cookie opens
 * the rest. There is nothing to change.
 */
final class InvitedPages implements AutoCloseable {

  /**
   * What is at one path.
   *
   * @param type html, css, js or json
   * @param text what it says now
   * @param read runs once that has been sent
   */
  record Content(String type, Supplier<String> text, Runnable read) {

    /** A resource of the class path. */
    static Content resource(String name) {
      String text = FixedContent.text(name);
      return new Content(name.substring(name.lastIndexOf('.') + 1), () -> text, () -> {});
    }
  }

  private static final int TOKEN_BYTES = 32;
  private static final int SEE_OTHER = 303;
  private static final int FORBIDDEN = 403;
  private static final String TOKEN = "token=";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final LoopbackServer server = LoopbackServer.start();
  private final String first = random();
  private final AtomicReference<String> token = new AtomicReference<>(first);
  private final String cookie = "hoplab-" + server.origin().getPort() + "=" + random();

  private InvitedPages(Map<String, Content> contents) {
    contents.forEach((path, content) -> server.serve(path, asked -> answer(asked, content)));
  }

  /** Serves what stands at these paths, {@code /} among them. */
  static InvitedPages serve(Map<String, Content> contents) {
    return new InvitedPages(contents);
  }

  /** Where to begin; good for one reader. Confidential until it is used. */
  URI invitation() {
    return URI.create(server.origin() + "/?" + TOKEN + first);
  }

  private void answer(HttpExchange exchange, Content content) throws IOException {
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null && query.startsWith(TOKEN)) {
      admit(exchange, query.substring(TOKEN.length()));
    } else if (!admitted(exchange)) {
      refuse(exchange, "Open the address that the lab printed; it is good for once.");
    } else {
      String text = content.text().get();
      FixedContent fixed =
          content.type().equals("html")
              ? FixedContent.page(text, POLICY)
              : FixedContent.of(text, content.type());
      fixed.handle(exchange);
      exchange.close();
      content.read().run();
    }
  }

  private void admit(HttpExchange exchange, String shown) throws IOException {
    String expected = token.get();
    if (expected == null || !same(expected, shown) || !token.compareAndSet(expected, null)) {
      refuse(exchange, "This address was used already, or is wrong: see what the lab says.");
      return;
    }
    var headers = exchange.getResponseHeaders();
    headers.set("Set-Cookie", cookie + "; Path=/; HttpOnly; SameSite=Strict");
    headers.set("Location", "/");
    exchange.sendResponseHeaders(SEE_OTHER, -1);
  }

  private boolean admitted(HttpExchange exchange) {
    return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
        .flatMap(header -> Arrays.stream(header.split(";")))
        .anyMatch(pair -> same(cookie, pair.strip()));
  }

  private static void refuse(HttpExchange exchange, String sentence) throws IOException {
    byte[] body = sentence.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
    exchange.sendResponseHeaders(FORBIDDEN, body.length);
    exchange.getResponseBody().write(body);
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

  @Override
  public void close() {
    server.close();
  }
}
