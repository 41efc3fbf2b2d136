package hoplab.gate;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start a private service on an address that other machines can reach. */
@ApplicationScoped
@IfBuildProperty(name = "hoplab.private", stringValue = "true")
class LoopbackOnly {
  /** Looks when the routes are laid, which is before the socket is opened. */
  void check(@Observes Filters routes, @ConfigProperty(name = "quarkus.http.host") String host) {
    requireLoopback(host);
  }

  /**
   * Accepts an address or a name that stands for the loopback interface.
   *
   * @throws IllegalArgumentException if it stands for anything else, or for nothing
   */
  static void requireLoopback(String host) {
    if (!isLoopback(host)) {
      throw new IllegalArgumentException(
          "A private service listens on the loopback interface only, not on '"
              + host
              + "': set QUARKUS_HTTP_HOST to 127.0.0.1 or leave it out.");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
