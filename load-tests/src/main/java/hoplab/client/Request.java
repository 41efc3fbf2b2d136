package hoplab.client;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request without a body.
 *
 * @param method for example {@code GET}
 * @param uri absolute, {@code http} only, with host and port
 * @param headers besides those that every request has
 * @param next sent once this one is answered by 200; empty if nothing follows
 */
public record Request(String method, URI uri, Map<String, String> headers, Optional<Request> next) {

  private static final int HTTP_PORT = 80;

  public Request {
    if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
      throw new IllegalArgumentException("a visit goes to http://HOST:PORT/..., not to " + uri);
    }
    headers = Map.copyOf(new LinkedHashMap<>(headers));
  }

  /** A request that nothing follows. */
  public Request(String method, URI uri, Map<String, String> headers) {
    this(method, uri, headers, Optional.empty());
  }

  /** The same request, and another once it is answered. */
  public Request then(Request following) {
    return new Request(method, uri, headers, Optional.of(following));
  }

  /** A request without headers of its own. */
  public static Request of(String method, URI uri) {
    return new Request(method, uri, Map.of());
  }

  /**
   * A request as a descriptor writes it.
   *
   * @param line {@code METHOD /path}, with {@code {id}} for the user
   * @param server what answers it
   */
  public static Request ofLine(
      String line, String userId, URI server, Map<String, String> headers) {
    int blank = line.indexOf(' ');
    String path = line.substring(blank + 1).strip().replace("{id}", userId);
    return new Request(line.substring(0, blank), URI.create(server + path), headers);
  }

  /** Path and query, as the request line has them. */
  String target() {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /** Host and port, which connections are kept by. */
  String authority() {
    return uri.getHost() + ":" + port();
  }

  int port() {
    return uri.getPort() < 0 ? HTTP_PORT : uri.getPort();
  }
}
