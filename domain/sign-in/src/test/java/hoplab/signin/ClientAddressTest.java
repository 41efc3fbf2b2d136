package hoplab.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private static final String CLIENT = "203.0.113.7";
  private static final String PROXY = "192.0.2.1";

  private final ClientAddress nobodyBelieved = new ClientAddress(Optional.empty());
  private final ClientAddress behindProxies =
      new ClientAddress(Optional.of(Set.of(PROXY, "2001:db8::1")));

  @Test
  void isThePeersWhateverItClaims() {
    String peer = nobodyBelieved.of(CLIENT, List.of());
    assertThat(nobodyBelieved.of(CLIENT, List.of("198.51.100.1"))).isEqualTo(peer);
    assertThat(behindProxies.of(CLIENT, List.of("198.51.100.1", PROXY))).isEqualTo(peer);
    assertThat(nobodyBelieved.of("203.0.113.8", List.of())).isNotEqualTo(peer);
  }

  @Test
  void isTheLastThatAStatedProxyNames() {
    String client = nobodyBelieved.of(CLIENT, List.of());
    assertThat(behindProxies.of(PROXY, List.of(CLIENT))).isEqualTo(client);
    assertThat(behindProxies.of(PROXY, List.of("198.51.100.1, " + CLIENT))).isEqualTo(client);
    assertThat(behindProxies.of(PROXY, List.of("198.51.100.1", CLIENT))).isEqualTo(client);
    assertThat(behindProxies.of("2001:db8:0:0:0:0:0:1", List.of(CLIENT + "," + PROXY)))
        .isEqualTo(client);
  }

  @Test
  void isTheProxysWhereThatNamesNobody() {
    String proxy = nobodyBelieved.of(PROXY, List.of());
    for (String text :
        new String[] {"", "unknown", "localhost", "203.0.113", CLIENT + ":80", ","}) {
      assertThat(behindProxies.of(PROXY, List.of(text))).as(text).isEqualTo(proxy);
    }
    assertThat(behindProxies.of(PROXY, List.of())).isEqualTo(proxy);
  }

  @Test
  void isTheNetworkOfAnIpv6Address() {
    String one = nobodyBelieved.of("2001:db8:1:2:3:4:5:6", List.of());
    assertThat(nobodyBelieved.of("2001:db8:1:2::7", List.of())).isEqualTo(one);
    assertThat(nobodyBelieved.of("2001:db8:1:3::7", List.of())).isNotEqualTo(one);
    assertThat(nobodyBelieved.of("::ffff:" + CLIENT, List.of()))
        .isEqualTo(nobodyBelieved.of(CLIENT, List.of()));
  }

  @Test
  void refusesAProxyThatIsNoAddress() {
    assertThatThrownBy(() -> new ClientAddress(Optional.of(Set.of("proxy.example"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HOPLAB_SIGN_IN_PROXIES")
        .hasMessageContaining("'proxy.example'");
  }
}
