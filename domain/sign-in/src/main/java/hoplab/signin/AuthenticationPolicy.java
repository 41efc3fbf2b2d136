package hoplab.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses every request to a guarded path, known route or not, by whoever has not signed in. It
 * applies before routing, so that a new route is guarded without a line of its own.
 *
 * <p>Not {@code quarkus.http.auth.permission}: {@link OwnDataFilter} has to know what is open too,
 * and two statements of it could differ.
 */
@ApplicationScoped
class AuthenticationPolicy implements HttpSecurityPolicy {
  private final boolean on;
  private final String guarded;
  private final Set<String> open;
  private final boolean preflights;

  AuthenticationPolicy(
      SignInSetting signIn,
      @ConfigProperty(name = "hoplab.sign-in.guarded") String guarded,
      @ConfigProperty(name = "hoplab.sign-in.open") Set<String> open,
      @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false")
          boolean preflights) {
    this.on = signIn.isOn();
    this.guarded = guarded;
    this.open = Set.copyOf(open);
    this.preflights = preflights;
  }

  /** Asks for the setting at the start, so that a wrong one shows at once. */
  void check(@Observes Filters routes) {}

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
    return isOpen(request)
        ? CheckResult.permit()
        : identity.map(asker -> asker.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
  }

  /** Whether anybody may ask: a browser's preflight shows nothing, by the Fetch standard. */
  boolean isOpen(RoutingContext request) {
    return !on
        || !isGuarded(request.normalizedPath())
        || preflights && request.request().method().equals(HttpMethod.OPTIONS);
  }

  private boolean isGuarded(String path) {
    return (path.startsWith(guarded) || guarded.equals(path + "/")) && !open.contains(path);
  }
}
