package hoplab.users;

import hoplab.contract.BadRequest;
import hoplab.signin.Account;
import hoplab.signin.Credentials;
import hoplab.signin.PasswordVerifier;
import hoplab.tier.PlainAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Tells the bff whose password that is; attempts are counted there, where users come from. */
@Path("/sign-in")
public class SignInResource {
  private final PasswordVerifier passwords;

  SignInResource(PasswordVerifier passwords) {
    this.passwords = passwords;
  }

  /** The account, or 401. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  public Uni<Response> signIn(Credentials shown) {
    if (shown == null || shown.user() == null || shown.password() == null) {
      throw new BadRequest(Credentials.RULE);
    }
    return passwords.check(shown.user(), shown.password()).map(SignInResource::answer);
  }

  private static Response answer(Optional<Account> account) {
    return account
        .map(found -> Response.ok(found, MediaType.APPLICATION_JSON).build())
        .orElseGet(PlainAnswer.UNAUTHORIZED::response);
  }
}
