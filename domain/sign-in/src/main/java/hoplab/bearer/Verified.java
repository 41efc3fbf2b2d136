package hoplab.bearer;

import hoplab.signin.Account;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A token that has been verified: who asks, its id, and the second from which on it is worthless.
 */
record Verified(SecurityIdentity asker, String id, long endsEpochSeconds) {
  /**
   * Takes what the token says.
   *
   * @throws IllegalArgumentException if it speaks of nobody who could have an account
   */
  static Verified of(JsonWebToken token) {
    Set<String> groups = token.getGroups();
    boolean staff = groups.equals(Set.of(Account.STAFF_ROLE));
    if (!staff && !groups.equals(Set.of(Account.USER_ROLE))) {
      throw new IllegalArgumentException("a token is a user's or the staff's");
    }
    Account account = new Account(token.getSubject(), staff);
    return new Verified(account.identity(), token.getTokenID(), token.getExpirationTime());
  }
}
