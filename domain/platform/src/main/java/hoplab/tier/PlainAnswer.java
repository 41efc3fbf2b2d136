package hoplab.tier;

import hoplab.contract.UserNotFound;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;

/**
 * An answer of one line of text that says what the client may know, and no more. Those of Quarkus
 * are pages or JSON, as the request's {@code Accept} wishes, with an id of the failure.
 *
 * @param headers what it carries besides its type
 */
public record PlainAnswer(int status, String body, Map<String, String> headers) {
  /** Nobody has signed in, or what was shown is worth nothing. */
  public static final PlainAnswer UNAUTHORIZED = new PlainAnswer(401, "Unauthorized");

  /** Whoever asks may not have this. */
  public static final PlainAnswer FORBIDDEN = new PlainAnswer(403, "Forbidden");

  static final PlainAnswer USER_NOT_FOUND = new PlainAnswer(404, UserNotFound.BODY);
  static final PlainAnswer FAILED = new PlainAnswer(500, "Internal Server Error");
  static final PlainAnswer OVERLOADED =
      new PlainAnswer(503, "Service Unavailable").with("Retry-After", "1");

  private static final String TYPE = "text/plain";

  /** Keeps the headers as they are now. */
  public PlainAnswer {
    headers = Map.copyOf(headers);
  }

  /** An answer without further headers. */
  public PlainAnswer(int status, String body) {
    this(status, body, Map.of());
  }

  /** The same answer with one more header. */
  public PlainAnswer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new PlainAnswer(status, body, more);
  }

  /** The answer to a request that was refused with this status on this path. */
  public static PlainAnswer refused(int status, String path) {
    if (status == USER_NOT_FOUND.status
        && (path.equals("/api/user") || path.startsWith("/api/user/"))) {
      return USER_NOT_FOUND;
    }
    Response.Status known = Response.Status.fromStatusCode(status);
    return new PlainAnswer(status, known == null ? "Refused" : known.getReasonPhrase());
  }

  /** The answer of a resource. */
  public Response response() {
    Response.ResponseBuilder response = Response.status(status).type(TYPE).entity(body);
    headers.forEach(response::header);
    return response.build();
  }

  /** Answers a request that has reached no resource. */
  public void send(HttpServerResponse response) {
    response.setStatusCode(status).putHeader("Content-Type", TYPE);
    headers.forEach(response::putHeader);
    response.end(body);
  }
}
