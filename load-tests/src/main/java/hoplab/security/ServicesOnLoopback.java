package hoplab.security;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** No other machine can connect to a private service. */
final class ServicesOnLoopback extends Property {

  ServicesOnLoopback() {
    super(
        "services-on-loopback",
        "A private service listens on the loopback interface only.",
        Property::unlessServices);
  }

  @Override
  void examine(Examination live) throws IOException {
    for (Service service : live.variant().services()) {
      int port = service.direct().getPort();
      List<InetAddress> all = Listeners.on(port);
      live.require(!all.isEmpty(), "nobody listens for %s", service.name());
      for (InetAddress address : all) {
        live.require(
            address.isLoopbackAddress(),
            "%s listens on %s",
            service.name(),
            address.getHostAddress());
      }
    }
  }
}
