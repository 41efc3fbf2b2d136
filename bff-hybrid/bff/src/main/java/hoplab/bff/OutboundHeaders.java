package hoplab.bff;

import hoplab.gate.ApiKey;
import hoplab.tier.RequestId;
import hoplab.tier.TierTime;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.client.impl.PreservesThreadClientResponseFilter;

/**
 * What travels between the bff and a service beside the request itself: the key, a token for who
 * asks and the request id out, the service's own times back. Nothing that the client sent is among
 * it, save the request id, which has been checked.
 *
 * <p>Neither direction blocks, so an answer stays on its event loop; Quarkus would hand it to a
 * worker thread and back, which costs two wake-ups.
 */
abstract class OutboundHeaders implements ClientRequestFilter, PreservesThreadClientResponseFilter {
  private static final String TIME = "hoplab.time";

  private final String service;
  private final ApiKey key;

  OutboundHeaders(String service, ApiKey key) {
    this.service = service;
    this.key = key;
  }

  /** The token of who asks; nothing where nobody has signed in yet. */
  abstract Optional<String> authorization();

  @Override
  public void filter(ClientRequestContext request) {
    request.getHeaders().putSingle(ApiKey.HEADER, key.headerValue());
    request.getHeaders().putSingle(RequestId.HEADER, RequestId.current());
    authorization()
        .ifPresent(token -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, token));
    request.setProperty(TIME, TierTime.current());
  }

  /** Also called when there is no answer, after a time-out for one: then there are no headers. */
  @Override
  public void filter(ClientRequestContext request, ClientResponseContext response) {
    if (response.getHeaders() != null && request.getProperty(TIME) instanceof TierTime time) {
      time.passOn(service, response.getHeaderString("Server-Timing"));
    }
  }
}
