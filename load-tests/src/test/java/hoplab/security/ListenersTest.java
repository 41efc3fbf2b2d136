package hoplab.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ListenersTest {

  private static final String HEAD = "  sl  local_address rem_address   st tx_queue rx_queue\n";

  @Test
  void readsTheAddressesOfAPortAndNoConnection() throws IOException {
    String table =
        HEAD
            + "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000\n"
            + "   1: 00000000:1F90 00000000:0000 0A 00000000:00000000\n"
            + "   2: 0100007F:1F91 00000000:0000 0A 00000000:00000000\n"
            + "   3: 0100007F:1F90 0100007F:8000 01 00000000:00000000\n";
    assertThat(Listeners.in(table, 8080))
        .containsExactly(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("0.0.0.0"));
  }

  @Test
  void readsAddressesOfVersion6() throws IOException {
    String table =
        HEAD
            + "   0: 00000000000000000000000001000000:1F90 00000000000000000000000000000000:0000 0A 0\n"
            + "   1: 0000000000000000FFFF00000100007F:1F90 00000000000000000000000000000000:0000 0A 0\n"
            + "   2: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A 0\n";
    assertThat(Listeners.in(table, 8080))
        .extracting(InetAddress::isLoopbackAddress)
        .containsExactly(true, true, false);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void findsAListenerOfThisMachine() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(Listeners.ofThisMachine().on(socket.getLocalPort()))
          .allMatch(InetAddress::isLoopbackAddress)
          .hasSize(1);
    }
  }
}
