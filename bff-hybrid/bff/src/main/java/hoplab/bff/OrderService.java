package hoplab.bff;

import hoplab.contract.Order;
import hoplab.contract.UserId;
import hoplab.gate.ApiKey;
import hoplab.tier.RequestId;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** The private service that knows the orders; only a checked id gets into its address. */
@Path("/user/{id}")
@Dependent
@RegisterRestClient(configKey = OrderService.NAME)
@RegisterProvider(ServiceTiming.class)
@ClientHeaderParam(name = ApiKey.HEADER, value = "${hoplab.api-key}")
@ClientHeaderParam(name = RequestId.HEADER, value = "{hoplab.tier.RequestId.current}")
@ClientHeaderParam(name = HttpHeaders.AUTHORIZATION, value = "{token}")
interface OrderService {
  String NAME = "order-service";

  /** All orders of a user, newest first; none for a user that it has never heard of. */
  @GET
  @Path("orders")
  Uni<List<Order>> orders(@RestPath UserId id);

  /** What {@code Authorization} says; null for no such header. */
  default String token() {
    return UserTokens.headerValueFor(NAME);
  }

  /** Called for every status of 400 and above. */
  @ClientExceptionMapper
  static RuntimeException failure(Response response) {
    return ServiceFailure.of(response);
  }
}
