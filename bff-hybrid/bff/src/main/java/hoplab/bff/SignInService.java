package hoplab.bff;

import hoplab.gate.ApiKey;
import hoplab.signin.Account;
import hoplab.signin.Credentials;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The same service as {@link UserService}, asked before anybody has signed in. */
@Path("/sign-in")
@RegisterRestClient(configKey = UserService.NAME)
@RegisterProvider(SignInService.Headers.class)
@RegisterProvider(Refusals.class)
interface SignInService {
  /** The account that the password opens; refused with 401 if there is none. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  Uni<Account> signIn(Credentials credentials);

  /** The headers of this service, without a token. */
  @Singleton
  final class Headers extends OutboundHeaders {
    Headers(ApiKey key) {
      super(UserService.NAME, key);
    }

    @Override
    Optional<String> authorization() {
      return Optional.empty();
    }
  }
}
