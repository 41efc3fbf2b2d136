package hoplab.signin;

import hoplab.contract.SignIn;
import hoplab.contract.UserId;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/**
 * Somebody who can sign in.
 *
 * @param user a user's id, or {@value hoplab.contract.SignIn#STAFF}
 * @param staff whether every user's data may be seen, and not only one's own
 */
public record Account(String user, boolean staff) {
  /** The role of those who may see every user's data. */
  public static final String STAFF_ROLE = "staff";

  /** The role of those who may see their own data. */
  public static final String USER_ROLE = "user";

  /** Refuses an account that is neither a user's nor the staff's. */
  public Account {
    if (!user.equals(SignIn.STAFF) && UserId.parse(user).isEmpty()) {
      throw new IllegalArgumentException("an account belongs to staff or to a user's id");
    }
  }

  /** The one role of this account. */
  public String role() {
    return staff ? STAFF_ROLE : USER_ROLE;
  }

  /** Who asks, as Quarkus knows it; made once and kept, since it never changes. */
  public SecurityIdentity identity() {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(user))
        .addRole(role())
        .build();
  }
}
