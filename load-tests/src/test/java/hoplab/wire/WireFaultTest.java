package hoplab.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WireFaultTest {

  private static final int SOON_MILLIS = 200;

  private Transport transport;
  private EchoServer server;
  private Wire wire;

  @BeforeEach
  void open() throws IOException {
    transport = Transport.start("wire-test", 1);
    server = new EchoServer("");
    wire = Wire.open(transport, server.address(), 1);
  }

  @AfterEach
  void close() throws IOException {
    wire.close();
    transport.close();
    server.close();
  }

  @Test
  void endsOpenConnectionsAndRefusesNewOnesWhileItIsCut() throws IOException {
    try (Socket socket = connect()) {
      echo(socket, "before");
      wire.put(WireFault.CUT);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
    wire.put(WireFault.NONE);
    try (Socket socket = connect()) {
      echo(socket, "after");
    }
  }

  @Test
  void resetsOpenConnectionsAndNewOnes() throws IOException {
    try (Socket socket = connect()) {
      echo(socket, "before");
      wire.put(WireFault.RESET);
      assertReset(socket);
    }
    try (Socket socket = connect()) {
      assertReset(socket);
    } catch (SocketException e) {
      assertThat(e).hasMessageContaining("reset"); // it came while connecting
    }
    wire.put(WireFault.NONE);
    try (Socket socket = connect()) {
      echo(socket, "after");
    }
  }

  @Test
  void handsNothingOnWhileItIsStalledAndAllOfItAfterwards() throws IOException {
    try (Socket old = connect()) {
      echo(old, "before");
      wire.put(WireFault.STALLED);
      send(old, "held");
      try (Socket fresh = connect()) {
        send(fresh, "new");
        assertSilent(old);
        assertSilent(fresh);
        wire.put(WireFault.NONE);
        assertThat(read(old, 4)).isEqualTo("held");
        assertThat(read(fresh, 3)).isEqualTo("new");
      }
    }
  }

  @Test
  void keepsTheEndOfAConnectionToItselfWhileItIsStalled() throws IOException {
    Socket socket = connect();
    echo(socket, "x");
    wire.put(WireFault.STALLED);
    socket.close();
    assertThat(wire.connected()).isEqualTo(1);
    wire.put(WireFault.NONE);
    while (wire.connected() > 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void takesTwoSecondsWhileItIsSlowedAndThenTheDistanceOfBefore() throws IOException {
    try (Socket socket = connect()) {
      echo(socket, "x");
      wire.put(WireFault.SLOWED);
      assertThat(millisOf(socket, "x")).isBetween(2_000L, 4_000L);
      wire.put(WireFault.NONE);
      assertThat(millisOf(socket, "x")).isLessThan(1_000);
    }
  }

  @Test
  void letsTenKilobytesASecondThroughWhileItIsThrottled() throws IOException {
    try (Socket socket = connect()) {
      wire.put(WireFault.THROTTLED);
      assertThat(millisOf(socket, "x".repeat(5_000))).isBetween(500L, 3_000L);
    }
  }

  @Test
  void changesNoByteOfWhatItHandsOnOneByOne() throws IOException {
    wire.put(WireFault.BYTE_BY_BYTE);
    try (Socket socket = connect()) {
      echo(socket, "0123456789".repeat(300));
    }
    assertThat(server.reads()).as("the far end sees pieces").isGreaterThan(1);
  }

  private Socket connect() throws IOException {
    return new Socket(wire.nearEnd().getAddress(), wire.nearEnd().getPort());
  }

  private static void assertSilent(Socket socket) throws IOException {
    socket.setSoTimeout(SOON_MILLIS);
    assertThatThrownBy(() -> socket.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    socket.setSoTimeout(0);
  }

  private static void assertReset(Socket socket) {
    assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
  }

  private static long millisOf(Socket socket, String text) throws IOException {
    long begin = System.nanoTime();
    echo(socket, text);
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private static void echo(Socket socket, String text) throws IOException {
    send(socket, text);
    assertThat(read(socket, text.length())).isEqualTo(text);
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(Socket socket, int count) throws IOException {
    byte[] bytes = new byte[count];
    new DataInputStream(socket.getInputStream()).readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
