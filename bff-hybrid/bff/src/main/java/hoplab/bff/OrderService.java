package hoplab.bff;

import hoplab.contract.Order;
import hoplab.contract.User;
import hoplab.contract.UserId;
import hoplab.gate.ApiKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The private service that knows the orders; only a checked id gets into its address. */
@Path("/user/{id}")
@RegisterRestClient(configKey = OrderService.NAME)
@RegisterProvider(OrderService.Headers.class)
@RegisterProvider(Refusals.class)
interface OrderService {
  String NAME = "order-service";

  /** All orders of a user, newest first; none for a user that it has never heard of. */
  @GET
  @Path("orders")
  Uni<List<Order>> orders(@RestPath UserId id);

  /** The statement as a PDF; the service prints the user as given, since it knows no users. */
  @POST
  @Path("statement")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("application/pdf")
  Uni<byte[]> statement(@RestPath UserId id, @RestQuery int months, User user);

  /** The headers of this service. */
  @Singleton
  final class Headers extends OutboundHeaders {
    private final UserTokens tokens;

    Headers(ApiKey key, UserTokens tokens) {
      super(NAME, key);
      this.tokens = tokens;
    }

    @Override
    Optional<String> authorization() {
      return tokens.headerValue(NAME);
    }
  }
}
