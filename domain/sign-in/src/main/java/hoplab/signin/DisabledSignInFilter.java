package hoplab.signin;

import hoplab.tier.PlainAnswer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Without sign-in there are no routes for it, whatever the method. */
@ApplicationScoped
class DisabledSignInFilter {
  private static final int PRIORITY = 60;
  private static final int NOT_FOUND = 404;

  void register(@Observes Filters filters, SignInSetting signIn) {
    if (!signIn.isOn()) {
      filters.register(DisabledSignInFilter::refuse, PRIORITY);
    }
  }

  private static void refuse(RoutingContext request) {
    String path = request.normalizedPath();
    if (path.endsWith("/sign-in") || path.endsWith("/sign-out")) {
      PlainAnswer.refused(NOT_FOUND, path).send(request.response());
    } else {
      request.next();
    }
  }
}
