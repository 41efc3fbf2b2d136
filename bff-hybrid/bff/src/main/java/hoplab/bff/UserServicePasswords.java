package hoplab.bff;

import hoplab.signin.Account;
import hoplab.signin.Credentials;
import hoplab.signin.PasswordVerifier;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The passwords are kept by user-service, with the users. */
@Singleton
class UserServicePasswords implements PasswordVerifier {
  private final Services services;

  UserServicePasswords(Services services) {
    this.services = services;
  }

  @Override
  public Uni<Optional<Account>> check(String user, String password) {
    return services
        .signIn(new Credentials(user, password))
        .map(Optional::of)
        .onFailure(UserServicePasswords::isWrongPassword)
        .recoverWithItem(Optional.empty());
  }

  private static boolean isWrongPassword(Throwable failure) {
    return failure instanceof ServiceFailure service && service.isUnauthorized();
  }
}
