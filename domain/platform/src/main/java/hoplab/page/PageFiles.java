package hoplab.page;

import io.quarkus.arc.properties.IfBuildProperty;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Serves the files that the pages of all variants share, and those of the design that all of the
 * lab's pages share. They are not in META-INF/resources, from where every tier would serve them,
 * nor in a package, whose classes would be unpacked with them.
 */
@IfBuildProperty(name = "hoplab.page", stringValue = "on")
@ApplicationScoped
class PageFiles {
  void register(@Observes Router router) {
    serve(router, "pages", "/(page\\.css|dashboard\\.html|(ask|frame|page|timing|view)\\.js)");
    serve(router, "hoplab/design", "/(design\\.css|waterfall\\.js)");
  }

  private static void serve(Router router, String folder, String files) {
    router
        .routeWithRegex(files)
        .handler(StaticHandler.create(folder).setDefaultContentEncoding("UTF-8"));
  }
}
