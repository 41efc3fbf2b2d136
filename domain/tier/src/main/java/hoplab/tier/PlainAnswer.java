package hoplab.tier;

import hoplab.contract.UserNotFound;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;

/** An answer of one line of text that says what the client may know, and no more. */
record PlainAnswer(int status, String body) {
  static final PlainAnswer USER_NOT_FOUND = new PlainAnswer(404, UserNotFound.BODY);
  static final PlainAnswer FAILED = new PlainAnswer(500, "Internal Server Error");
  static final PlainAnswer OVERLOADED = new PlainAnswer(503, "Service Unavailable");

  private static final String TYPE = "text/plain";
  private static final String RETRY_AFTER = "Retry-After";
  private static final String RETRY_AFTER_SECONDS = "1";

  /** The answer to a request that was refused with this status on this path. */
  static PlainAnswer refused(int status, String path) {
    if (status == USER_NOT_FOUND.status
        && (path.equals("/api/user") || path.startsWith("/api/user/"))) {
      return USER_NOT_FOUND;
    }
    Response.Status known = Response.Status.fromStatusCode(status);
    return new PlainAnswer(status, known == null ? "Refused" : known.getReasonPhrase());
  }

  Response response() {
    Response.ResponseBuilder response = Response.status(status).type(TYPE).entity(body);
    return status == OVERLOADED.status
        ? response.header(RETRY_AFTER, RETRY_AFTER_SECONDS).build()
        : response.build();
  }

  void send(HttpServerResponse response) {
    response.setStatusCode(status).putHeader("Content-Type", TYPE);
    if (status == OVERLOADED.status) {
      response.putHeader(RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    response.end(body);
  }
}
