package hoplab.session;

import hoplab.contract.SignIn;
import hoplab.signin.SignInSetting;
import hoplab.tier.PlainAnswer;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses every request to the API that does not carry the page's own header exactly once, before
 * anything else of it is looked at. A foreign page can make a browser send the cookie, but not this
 * header: for that it would need leave, which nobody gives. A cookie's SameSite is not enough where
 * two ports of one machine are the same site.
 */
@IfBuildProperty(name = "hoplab.proof", stringValue = "session")
@ApplicationScoped
class CsrfHeaderFilter {
  /** Right after request id and time. */
  private static final int PRIORITY = 9_000;

  private final String guarded;

  CsrfHeaderFilter(@ConfigProperty(name = "hoplab.sign-in.guarded") String guarded) {
    this.guarded = guarded;
  }

  void register(@Observes Filters filters, SignInSetting signIn) {
    if (signIn.isOn()) {
      filters.register(this::require, PRIORITY);
    }
  }

  private void require(RoutingContext request) {
    List<String> shown = request.request().headers().getAll(SignIn.PAGE_HEADER);
    boolean fromThePage = shown.size() == 1 && shown.get(0).equals(SignIn.PAGE);
    if (fromThePage || !isGuarded(request.normalizedPath())) {
      request.next();
    } else {
      PlainAnswer.FORBIDDEN.send(request.response());
    }
  }

  private boolean isGuarded(String path) {
    return path.startsWith(guarded) || guarded.equals(path + "/");
  }
}
