package hoplab.page;

import io.quarkus.arc.properties.IfBuildProperty;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Serves the files that the pages of all variants share. They are not in META-INF/resources, from
 * where every tier would serve them, nor in a package, whose classes would be unpacked with them.
 */
@IfBuildProperty(name = "hoplab.page", stringValue = "on")
@ApplicationScoped
class PageFiles {
  void register(@Observes Router router) {
    StaticHandler files = StaticHandler.create("pages").setDefaultContentEncoding("UTF-8");
    router.routeWithRegex("/page\\.(css|js)").handler(files);
  }
}
