package hoplab.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Answers GET and HEAD with bytes that do not change. */
public final class FixedContent implements HttpHandler {

  private static final int METHOD_NOT_ALLOWED = 405;
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=UTF-8",
          "css", "text/css; charset=UTF-8",
          "js", "text/javascript; charset=UTF-8",
          "json", "application/json");

  private final byte[] content;
  private final Map<String, String> headers;

  /** Content with exactly these headers, beside the server's own. */
  public FixedContent(byte[] content, Map<String, String> headers) {
    this.content = content.clone();
    this.headers = Map.copyOf(headers);
  }

  /**
   * A text.
   *
   * @param type html, css, js or json
   */
  public static FixedContent of(String text, String type) {
    return new FixedContent(
        text.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", TYPES.get(type)));
  }

  /** A page with its Content-Security-Policy. */
  public static FixedContent page(String html, String policy) {
    return new FixedContent(
        html.getBytes(StandardCharsets.UTF_8),
        Map.of("Content-Type", TYPES.get("html"), "Content-Security-Policy", policy));
  }

  /**
   * A resource of the class path; its type is that of its name.
   *
   * @param name without a slash at its beginning
   */
  public static FixedContent resource(String name) {
    return of(text(name), name.substring(name.lastIndexOf('.') + 1));
  }

  /** A page that lies in a file, read now, with its Content-Security-Policy. */
  public static FixedContent file(Path html, String policy) {
    try {
      return page(Files.readString(html), policy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a text on the class path says. */
  public static String text(String resource) {
    try (InputStream in = FixedContent.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    switch (exchange.getRequestMethod()) {
      case "GET" -> {
        exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
      }
      case "HEAD" -> exchange.sendResponseHeaders(200, -1);
      default -> exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
    }
  }
}
