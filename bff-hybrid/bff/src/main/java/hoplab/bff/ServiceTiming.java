package hoplab.bff;

import hoplab.tier.TierTime;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import java.lang.reflect.Method;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.impl.PreservesThreadClientResponseFilter;

/**
 * Adds a service's {@code Server-Timing} to the current request's, which no library does.
 *
 * <p>It does not block, so an answer stays on its event loop; for any other filter Quarkus would
 * hand the answer to a worker thread and back, which costs two wake-ups.
 */
final class ServiceTiming implements PreservesThreadClientResponseFilter {
  private static final String METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

  /** Also called when there is no answer, after a time-out for one: then there are no headers. */
  @Override
  public void filter(ClientRequestContext request, ClientResponseContext response) {
    if (response.getHeaders() != null) {
      TierTime.current().passOn(service(request), response.getHeaderString("Server-Timing"));
    }
  }

  private static String service(ClientRequestContext request) {
    Method called = (Method) request.getProperty(METHOD);
    String client = called.getDeclaringClass().getAnnotation(RegisterRestClient.class).configKey();
    return switch (client) {
      case StatementService.NAME -> OrderService.NAME;
      case SignInClient.NAME -> UserService.NAME;
      default -> client;
    };
  }
}
