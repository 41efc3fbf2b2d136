package hoplab.signin;

import hoplab.tier.PlainAnswer;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds every resource of the API to the rule that a user sees the user's own data only: {@code
 * {id}} in its path must be exactly who asks. A resource cannot forget it, and one that names its
 * data otherwise is closed to users.
 *
 * <p>Not {@code @PermissionsAllowed} with a checker: a resource that lacks the annotation would
 * show everybody's data to everybody who has signed in.
 */
@Singleton
class OwnDataFilter {
  private static final String ID = "id";

  private final AuthenticationPolicy policy;
  private final AuthenticationMechanism mechanism;
  private final boolean on;

  OwnDataFilter(
      AuthenticationPolicy policy, AuthenticationMechanism mechanism, SignInSetting signIn) {
    this.policy = policy;
    this.mechanism = mechanism;
    this.on = signIn.isOn();
  }

  /**
   * Goes on with null; the policy has refused whoever has not signed in, so the second look costs
   * little.
   */
  @ServerRequestFilter
  Response refuse(UriInfo uri, RoutingContext request) {
    if (!on || policy.isOpen(request)) {
      return null;
    }
    if (!(request.user() instanceof QuarkusHttpUser user)
        || user.getSecurityIdentity().isAnonymous()) {
      return mechanism.unauthorized().response();
    }
    return maySee(user.getSecurityIdentity(), uri.getPathParameters())
        ? null
        : PlainAnswer.FORBIDDEN.response();
  }

  private static boolean maySee(SecurityIdentity asker, MultivaluedMap<String, String> parameters) {
    return parameters.isEmpty() || maySee(asker, parameters.getFirst(ID));
  }

  /** The rule: staff sees everything, a user what is the user's own. */
  static boolean maySee(SecurityIdentity asker, String id) {
    return asker.hasRole(Account.STAFF_ROLE) || asker.getPrincipal().getName().equals(id);
  }
}
