package hoplab.signin;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where the passwords are kept. */
public interface PasswordVerifier {
  /**
   * The account that this password opens, or nothing, after the same time whether there is no such
   * user or the password is wrong. Does not block whoever asks.
   */
  Uni<Optional<Account>> check(String user, String password);
}
