package hoplab.bff;

import hoplab.contract.User;
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
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** The private service that knows the users; only a checked id gets into its address. */
@Path("/")
@Dependent
@RegisterRestClient(configKey = UserService.NAME)
@RegisterProvider(ServiceTiming.class)
@ClientHeaderParam(name = ApiKey.HEADER, value = "${hoplab.api-key}")
@ClientHeaderParam(name = RequestId.HEADER, value = "{hoplab.tier.RequestId.current}")
interface UserService {
  String NAME = "user-service";

  /** The user; fails with {@link hoplab.contract.UserNotFound} if there is none. */
  @GET
  @Path("user/{id}")
  @ClientHeaderParam(name = HttpHeaders.AUTHORIZATION, value = "{token}")
  Uni<User> user(@RestPath UserId id);

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
