package hoplab.signin;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Who looks at a page that is rendered on the server, and what they may see: the same rule as the
 * API's, for a path that is open because it also shows how to sign in.
 */
@Singleton
public final class Viewer {
  private final CurrentIdentityAssociation identities;
  private final SignInSetting signIn;

  Viewer(CurrentIdentityAssociation identities, SignInSetting signIn) {
    this.identities = identities;
    this.signIn = signIn;
  }

  /** Whether the viewer has to sign in before anything is shown. */
  public boolean mustSignIn() {
    return signIn.isOn() && identity().isAnonymous();
  }

  /** Who has signed in; empty if nobody has, or nobody has to. */
  public Optional<String> name() {
    return signIn.isOn() && !identity().isAnonymous()
        ? Optional.of(identity().getPrincipal().getName())
        : Optional.empty();
  }

  /** Whose data the viewer's own is: nobody's where it is staff, or where nobody has to sign in. */
  public Optional<String> ownId() {
    return name().filter(name -> !identity().hasRole(Account.STAFF_ROLE));
  }

  /** Whether the viewer may see the data of the user of this id. */
  public boolean maySee(String id) {
    return !signIn.isOn() || !identity().isAnonymous() && OwnDataFilter.maySee(identity(), id);
  }

  private SecurityIdentity identity() {
    return identities.getIdentity();
  }
}
