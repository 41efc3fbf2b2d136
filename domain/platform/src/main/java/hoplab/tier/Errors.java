package hoplab.tier;

import hoplab.contract.BadRequest;
import hoplab.contract.UserNotFound;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception's answer; why something failed stands in the log only. */
@Singleton
class Errors {
  private static final Logger LOG = Logger.getLogger(Errors.class);

  private final List<Overload> overloads;

  Errors(@All List<Overload> overloads) {
    this.overloads = overloads;
  }

  @ServerExceptionMapper
  Response notFound(UserNotFound e) {
    return PlainAnswer.USER_NOT_FOUND.response();
  }

  @ServerExceptionMapper
  Response badRequest(BadRequest e) {
    return new PlainAnswer(400, e.getMessage()).response();
  }

  @ServerExceptionMapper
  Response refused(WebApplicationException e, UriInfo uri) {
    int status = e.getResponse().getStatus();
    return status >= 500 ? failed(e) : PlainAnswer.refused(status, uri.getPath()).response();
  }

  @ServerExceptionMapper
  Response failed(Throwable e) {
    if (overloads.stream().anyMatch(overload -> overload.isCauseOf(e))) {
      LOG.warnf("turned a request away: %s", e);
      return PlainAnswer.OVERLOADED.response();
    }
    LOG.error("a request failed", e);
    return PlainAnswer.FAILED.response();
  }
}
