package hoplab.bff;

import hoplab.gate.ApiKey;
import hoplab.signin.Account;
import hoplab.signin.Credentials;
import hoplab.tier.RequestId;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The sign-in of user-service: a client of its own, as the hash of a password is slow on purpose
 * and may take long where everything else may not.
 */
@Path("/")
@Dependent
@RegisterRestClient(configKey = SignInClient.NAME)
@RegisterProvider(ServiceTiming.class)
@ClientHeaderParam(name = ApiKey.HEADER, value = "${hoplab.api-key}")
@ClientHeaderParam(name = RequestId.HEADER, value = "{hoplab.tier.RequestId.current}")
interface SignInClient {
  String NAME = "user-service-sign-in";

  /**
   * The account that the password opens, or 401. There is no token before somebody has signed in.
   */
  @POST
  @Path("sign-in")
  @Consumes(MediaType.APPLICATION_JSON)
  Uni<Account> signIn(Credentials credentials);

  /** Called for every status of 400 and above. */
  @ClientExceptionMapper
  static RuntimeException failure(Response response) {
    return ServiceFailure.of(response);
  }
}
