package hoplab.security;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** No other machine can connect to a private service. */
final class ServicesOnLoopback implements Property {

  @Override
  public String id() {
    return "services-on-loopback";
  }

  @Override
  public String claim() {
    return "A private service listens on the loopback interface only.";
  }

  @Override
  public Optional<String> idleFor(VariantUnderTest variant) {
    return Property.unlessServices(variant);
  }

  @Override
  public void examine(Examination live) throws IOException {
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
