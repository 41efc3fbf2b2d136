package hoplab.signin;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from: its socket's peer, or what a stated proxy says in {@code
 * X-Forwarded-For}. Of that header the last address counts that is no stated proxy, since whatever
 * stands before it may have been written by the client; Quarkus' own proxy settings take the first.
 */
@Singleton
final class ClientAddress {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  /** One customer has at least a whole network of IPv6, which these first bytes tell. */
  private static final int NETWORK_BYTES = 8;

  private final Set<InetAddress> proxies;

  /**
   * Takes the addresses of the proxies that are believed.
   *
   * @throws IllegalArgumentException if one is not an IP address
   */
  ClientAddress(@ConfigProperty(name = "hoplab.sign-in.proxies") Optional<Set<String>> proxies) {
    this.proxies =
        proxies.orElse(Set.of()).stream()
            .map(ClientAddress::proxy)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** An IPv4 address, or the first 64 bits of an IPv6 address. */
  String of(HttpServerRequest request) {
    String peer = request.remoteAddress().hostAddress();
    return of(peer, request.headers().getAll(FORWARDED_FOR));
  }

  String of(String peer, List<String> forwardedFor) {
    InetAddress client = parse(peer);
    String[] hops = String.join(",", forwardedFor).split(",");
    for (int k = hops.length - 1; k >= 0 && proxies.contains(client); k--) {
      InetAddress before = parse(hops[k].strip());
      if (before == null) {
        break; // the proxy said nothing that can be used
      }
      client = before;
    }
    return client == null ? "" : network(client.getAddress());
  }

  private static String network(byte[] address) {
    byte[] network =
        address.length > NETWORK_BYTES ? Arrays.copyOf(address, NETWORK_BYTES) : address;
    return HexFormat.of().formatHex(network);
  }

  private static InetAddress proxy(String text) {
    InetAddress address = parse(text);
    if (address == null) {
      throw new IllegalArgumentException(
          "set HOPLAB_SIGN_IN_PROXIES to IP addresses with commas between, not '" + text + "'");
    }
    return address;
  }

  /** Null for what is no IP address; nothing is looked up. */
  private static InetAddress parse(String text) {
    return text == null ? null : NetUtil.createInetAddressFromIpAddressString(text);
  }
}
