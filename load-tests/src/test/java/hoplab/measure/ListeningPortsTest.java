package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListeningPortsTest {

  private static final long OWN = ProcessHandle.current().pid();

  @Test
  void seesAPortOnlyWhileItsProcessListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      assertThat(ListeningPorts.of(List.of(OWN))).contains(port);
      assertThat(ListeningPorts.of(List.of(1L))).doesNotContain(port);
    }
    assertThat(ListeningPorts.of(List.of(OWN))).doesNotContain(port);
  }
}
