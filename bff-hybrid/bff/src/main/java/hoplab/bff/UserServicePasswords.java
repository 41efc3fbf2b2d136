package hoplab.bff;

import hoplab.signin.Account;
import hoplab.signin.Credentials;
import hoplab.signin.PasswordVerifier;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The passwords are kept by user-service, with the users. */
@Singleton
class UserServicePasswords implements PasswordVerifier {
  private final UserService service;

  UserServicePasswords(@RestClient UserService service) {
    this.service = service;
  }

  @Override
  public Uni<Optional<Account>> check(String user, String password) {
    return Upstream.call(service.signIn(new Credentials(user, password)))
        .map(Optional::of)
        .onFailure(UserServicePasswords::isWrongPassword)
        .recoverWithItem(Optional.empty());
  }

  private static boolean isWrongPassword(Throwable failure) {
    return failure instanceof ServiceFailure service && service.isUnauthorized();
  }
}
