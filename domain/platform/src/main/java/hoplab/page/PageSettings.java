package hoplab.page;

import io.quarkus.arc.properties.IfBuildProperty;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers {@code GET /settings.json}: what the page has to know about its variant, no more. */
@IfBuildProperty(name = "hoplab.page", stringValue = "on")
@ApplicationScoped
class PageSettings {
  private static final String ORIGIN = "https?://[A-Za-z0-9.:\\[\\]-]+";

  private final String json;

  /**
   * Takes the variant's settings.
   *
   * @param apiOrigin {@code http://HOST:PORT} of the API if it has another origin than the page
   * @param signIn whether users sign in at all
   * @param signInBy how they show who they are where they do: session or bearer
   * @param framedBy the one origin that may show the page in a frame, if any
   * @throws IllegalArgumentException if nobody is named who shapes the dashboard, or more than one
   *     origin that may frame the page
   */
  PageSettings(
      @ConfigProperty(name = "hoplab.page.api-origin") Optional<String> apiOrigin,
      @ConfigProperty(name = "hoplab.page.dashboard-shaped-by") String shapedBy,
      @ConfigProperty(name = "hoplab.sign-in") String signIn,
      @ConfigProperty(name = "hoplab.page.sign-in") String signInBy,
      @ConfigProperty(name = "hoplab.page.framed-by") Optional<String> framedBy) {
    if (!framedBy.orElse("http://nobody").matches(ORIGIN)) {
      throw new IllegalArgumentException(
          "set HOPLAB_PAGE_FRAMED_BY to one http://HOST:PORT without a path, not '"
              + framedBy.get()
              + "'");
    }
    if (!shapedBy.equals("server") && !shapedBy.equals("client")) {
      throw new IllegalArgumentException(
          "hoplab.page.dashboard-shaped-by must be server or client, not " + shapedBy);
    }
    json =
        new JsonObject()
            .put("apiOrigin", apiOrigin.orElse(""))
            .put("dashboardShapedBy", shapedBy)
            .put("signIn", signIn.equals("off") ? "none" : signInBy)
            .put("framedBy", framedBy.orElse(""))
            .encode();
  }

  void register(@Observes Router router) {
    router.get("/settings.json").handler(this::answer);
  }

  private void answer(RoutingContext context) {
    context.response().putHeader("Content-Type", "application/json").end(json);
  }
}
