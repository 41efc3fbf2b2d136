package hoplab.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TapTest {

  private Transport transport;
  private ServerSocket server;
  private Wire wire;
  private Socket near;
  private Socket far;

  @BeforeEach
  void open() throws IOException {
    transport = Transport.start("tap-test", 1);
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    wire =
        Wire.open(
            transport,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()),
            1);
    near = new Socket(wire.nearEnd().getAddress(), wire.nearEnd().getPort());
    far = server.accept();
  }

  @AfterEach
  void close() throws IOException {
    near.close();
    far.close();
    wire.close();
    server.close();
    transport.close();
  }

  @Test
  void keepsNothingUnlessAsked() throws IOException {
    say(near, far, "hello");
    assertThat(wire.captured()).isEmpty();
  }

  @Test
  void keepsWhatTheNearEndSendsFromNowOn() throws IOException {
    say(near, far, "before");
    wire.capture(100);
    say(near, far, "ask");
    say(far, near, "answer");
    assertThat(wire.captured()).hasSize(1);
    assertThat(wire.captured().get(0)).asString(US_ASCII).isEqualTo("ask");
  }

  @Test
  void forgetsWhenAskedAnewOrToStop() throws IOException {
    wire.capture(100);
    say(near, far, "old");
    wire.capture(100);
    say(near, far, "new");
    assertThat(wire.captured().get(0)).asString(US_ASCII).isEqualTo("new");
    wire.capture(0);
    say(near, far, "unheard");
    assertThat(wire.captured()).isEmpty();
  }

  @Test
  void refusesToTellHalfOfMoreThanItMayKeep() throws IOException {
    wire.capture(4);
    say(near, far, "12345");
    assertThatThrownBy(() -> wire.captured())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("more has crossed than was to be kept");
  }

  private static void say(Socket from, Socket to, String words) throws IOException {
    from.getOutputStream().write(words.getBytes(US_ASCII));
    assertThat(to.getInputStream().readNBytes(words.length())).hasSize(words.length());
  }
}
