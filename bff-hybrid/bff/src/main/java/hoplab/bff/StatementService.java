package hoplab.bff;

import hoplab.contract.User;
import hoplab.contract.UserId;
import hoplab.gate.ApiKey;
import hoplab.tier.RequestId;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The statements of order-service: a client of their own, as they may take long where everything
 * else may not.
 */
@Path("/user/{id}")
@Dependent
@RegisterRestClient(configKey = StatementService.NAME)
@RegisterProvider(ServiceTiming.class)
@ClientHeaderParam(name = ApiKey.HEADER, value = "${hoplab.api-key}")
@ClientHeaderParam(name = RequestId.HEADER, value = "{hoplab.tier.RequestId.current}")
@ClientHeaderParam(name = HttpHeaders.AUTHORIZATION, value = "{token}")
interface StatementService {
  String NAME = "order-service-statement";

  /** The statement as a PDF; the service prints the user as given, since it knows no users. */
  @POST
  @Path("statement")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("application/pdf")
  Uni<byte[]> statement(@RestPath UserId id, @RestQuery int months, User user);

  /** What {@code Authorization} says; null for no such header. */
  default String token() {
    return UserTokens.headerValueFor(OrderService.NAME);
  }

  /** Called for every status of 400 and above. */
  @ClientExceptionMapper
  static RuntimeException failure(Response response) {
    return ServiceFailure.of(response);
  }
}
