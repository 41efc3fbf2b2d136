package hoplab.bff;

import hoplab.contract.UserNotFound;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A private service gave no answer that the bff can use. The client hears nothing more of it. It
 * also wraps the client library's own failures, some of which would otherwise be taken for a fault
 * of whoever called the bff. It has no stack, which would show only that library.
 */
final class ServiceFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int TOO_LATE = 499;
  private static final int FAILED = 500;
  private static final int OVERLOADED = 503;

  private final int status;

  private ServiceFailure(String message, Throwable cause, int status) {
    super(message, cause, false, false);
    this.status = status;
  }

  /** No answer, or one that cannot be read. */
  ServiceFailure(Throwable cause) {
    this("a private service gave no usable answer", cause, 0);
  }

  /**
   * What an answer with a status of 400 and above means: {@link UserNotFound} where it is the
   * contract's answer to an unknown user, to the byte, since other things can be missing too.
   */
  static RuntimeException of(Response response) {
    int status = response.getStatus();
    return status == NOT_FOUND && isUserNotFound(response)
        ? new UserNotFound()
        : new ServiceFailure("a private service answered with status " + status, null, status);
  }

  /** It failed when its request was over, so that nobody hears of it. */
  static ServiceFailure tooLate(Throwable cause) {
    return new ServiceFailure("failed after its request", cause, TOO_LATE);
  }

  /** The service has failed too often just now to be asked. */
  static ServiceFailure notAsked(String service) {
    return new ServiceFailure(service + " is not asked, as most calls have failed", null, 0);
  }

  /** As many calls are under way as may be. */
  static ServiceFailure tooManyCalls(String service) {
    return new ServiceFailure("too many calls of " + service + " at once", null, OVERLOADED);
  }

  private static boolean isUserNotFound(Response response) {
    return MediaType.TEXT_PLAIN.equals(response.getHeaderString(HttpHeaders.CONTENT_TYPE))
        && UserNotFound.BODY.equals(response.readEntity(String.class));
  }

  /** Whether the service has more work than it can carry. */
  boolean isOverload() {
    return status == OVERLOADED;
  }

  /** Whether the service, or the way there, is out of order: no answer, or a failure of its own. */
  boolean isOfTheService() {
    return status == 0 || status >= FAILED && !isOverload();
  }

  /** Whether the service does not know who that should be. */
  boolean isUnauthorized() {
    return status == UNAUTHORIZED;
  }
}
