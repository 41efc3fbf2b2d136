package hoplab.bff;

import hoplab.contract.User;
import hoplab.contract.UserId;
import hoplab.gate.ApiKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** The private service that knows the users; only a checked id gets into its address. */
@Path("/user/{id}")
@RegisterRestClient(configKey = UserService.NAME)
@RegisterProvider(UserService.Headers.class)
@RegisterProvider(Refusals.class)
interface UserService {
  String NAME = "user-service";

  /** The user; fails with {@link hoplab.contract.UserNotFound} if there is none. */
  @GET
  Uni<User> user(@RestPath UserId id);

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
