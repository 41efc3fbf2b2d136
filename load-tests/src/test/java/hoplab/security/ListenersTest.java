package hoplab.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenersTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void findsWhoListensOnLoopbackOnly(String address) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
      assertThat(Listeners.on(socket.getLocalPort()))
          .singleElement()
          .matches(InetAddress::isLoopbackAddress);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::"})
  void findsWhoListensOnEveryAddress(String address) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
      assertThat(Listeners.on(socket.getLocalPort())).anyMatch(InetAddress::isAnyLocalAddress);
    }
  }

  @Test
  void takesNoConnectionForAListener() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket near = new Socket(socket.getInetAddress(), socket.getLocalPort());
        Socket far = socket.accept()) {
      assertThat(Listeners.on(near.getLocalPort())).isEmpty();
      assertThat(Listeners.on(far.getLocalPort())).hasSize(1);
    }
  }
}
