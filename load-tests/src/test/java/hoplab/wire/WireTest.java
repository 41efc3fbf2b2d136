package hoplab.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WireTest {

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
  void countsAConnectionAndARoundTripForItAndForEachTurn() throws IOException {
    try (Socket socket = connect()) {
      echo(socket, "one");
      echo(socket, "two");
    }
    assertThat(wire.traffic()).isEqualTo(new Traffic(1, 3, 6, 6));
  }

  @Test
  void countsWhatIsSentInPiecesAsOneRoundTrip() throws IOException {
    try (Socket socket = connect()) {
      socket.setTcpNoDelay(true);
      for (String piece : List.of("a", "b", "c")) {
        long before = wire.traffic().bytesUp();
        server.hold(true);
        socket.getOutputStream().write(piece.getBytes(StandardCharsets.UTF_8));
        until(() -> wire.traffic().bytesUp() == before + 1);
      }
      server.hold(false);
      read(socket, 3);
    }
    assertThat(wire.traffic()).isEqualTo(new Traffic(1, 2, 3, 3));
  }

  @Test
  void doesNotCountAGreetingThatNobodyAskedFor() throws IOException {
    try (EchoServer greeter = new EchoServer("hello");
        Wire toGreeter = Wire.open(transport, greeter.address(), 1);
        Socket socket =
            new Socket(toGreeter.nearEnd().getAddress(), toGreeter.nearEnd().getPort())) {
      read(socket, 5);
      assertThat(toGreeter.traffic()).isEqualTo(new Traffic(1, 1, 0, 5));
      echo(socket, "x");
      assertThat(toGreeter.traffic()).isEqualTo(new Traffic(1, 2, 1, 6));
    }
  }

  @Test
  void takesAtLeastTheDistanceAndOnceMoreForAConnection() throws IOException {
    wire.setDistance(Distance.of(Duration.ofMillis(20)));
    long begin = System.nanoTime();
    try (Socket socket = connect()) {
      echo(socket, "x");
      long first = System.nanoTime() - begin;
      long second = nanosOf(socket);
      assertThat(Duration.ofNanos(first)).isGreaterThanOrEqualTo(Duration.ofMillis(40));
      assertThat(Duration.ofNanos(second)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
      assertThat(second).isLessThan(first);
    }
  }

  @Test
  void takesAnotherDistanceOnAnOpenConnection() throws IOException {
    try (Socket socket = connect()) {
      echo(socket, "near");
      wire.setDistance(Distance.of(Duration.ofMillis(30)));
      assertThat(nanosOf(socket)).isGreaterThanOrEqualTo(30_000_000);
      wire.setDistance(Distance.NONE);
      assertThat(fastestOf(20, socket)).isLessThan(30_000_000);
    }
  }

  @Test
  void letsNothingOvertakeWhatIsStillUnderWayWhenTheDistanceEnds() throws IOException {
    try (Socket socket = connect()) {
      echo(socket, "x");
      wire.setDistance(Distance.of(Duration.ofMillis(200)));
      socket.getOutputStream().write("far".getBytes(StandardCharsets.UTF_8));
      until(() -> wire.traffic().bytesUp() == 4);
      wire.setDistance(Distance.NONE);
      socket.getOutputStream().write("near".getBytes(StandardCharsets.UTF_8));
      assertThat(new String(read(socket, 7), StandardCharsets.UTF_8)).isEqualTo("farnear");
    }
  }

  @Test
  void yieldsToTheSenderUnlessADistanceLetsItBlockAnyway() throws IOException {
    AtomicInteger times = new AtomicInteger();
    Supplier<SenderYield> counted = () -> new SenderYield(System::nanoTime, times::incrementAndGet);
    try (Wire yielding = Wire.open(transport, server.address(), 1, counted);
        Socket socket = new Socket(yielding.nearEnd().getAddress(), yielding.nearEnd().getPort())) {
      echo(socket, "there and back");
      assertThat(times).hasValueGreaterThanOrEqualTo(2);
      yielding.setDistance(Distance.of(Duration.ofMillis(2)));
      int before = times.get();
      echo(socket, "far");
      assertThat(times).hasValue(before);
    }
  }

  @Test
  void letsNoMoreThroughThanTheBandwidth() throws IOException {
    wire.setDistance(new Distance(Duration.ZERO, Duration.ZERO, 1_000_000));
    byte[] bytes = new byte[100_000];
    try (Socket socket = connect()) {
      long begin = System.nanoTime();
      echo(socket, bytes);
      // 100 ms up and 100 ms down, the latter beginning with the first bytes that arrive
      assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(100_000_000);
    }
  }

  @Test
  void hasJitterThatNeverReorders() throws IOException {
    wire.setDistance(new Distance(Duration.ofMillis(4), Duration.ofMillis(4), 0));
    byte[] bytes = new byte[200_000];
    new Random(3).nextBytes(bytes);
    try (Socket socket = connect()) {
      echo(socket, bytes);
    }
  }

  @Test
  void carriesManyBytesUnharmedOverADistance() throws IOException {
    wire.setDistance(Distance.of(Duration.ofMillis(2)));
    byte[] bytes = new byte[12 << 20];
    new Random(5).nextBytes(bytes);
    try (Socket socket = connect()) {
      echo(socket, bytes);
    }
    assertThat(wire.traffic().bytesUp()).isEqualTo(bytes.length);
    assertThat(wire.traffic().bytesDown()).isEqualTo(bytes.length);
  }

  @Test
  void resetsAConnectionWhoseFarEndIsNotThere() throws IOException {
    server.close();
    try (Socket socket = connect()) {
      socket.setSoTimeout(5_000);
      assertThatThrownBy(
              () -> {
                socket.getOutputStream().write(1);
                readOne(socket);
              })
          .isInstanceOf(SocketException.class)
          .hasMessageNotContaining("timed out");
    }
  }

  @Test
  void resetsTheNearEndWhenTheFarEndIsReset() throws IOException {
    try (Socket socket = connect()) {
      echo(socket, "x");
      server.reset();
      socket.setSoTimeout(5_000);
      assertThatThrownBy(() -> readOne(socket)).isInstanceOf(SocketException.class);
    }
  }

  @Test
  void passesTheEndOfAStreamOnAndStillBringsTheAnswer() throws IOException {
    wire.setDistance(Distance.of(Duration.ofMillis(5)));
    try (Socket socket = connect()) {
      socket.getOutputStream().write("last words".getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("last words");
    }
    until(() -> wire.connected() == 0);
  }

  @Test
  void hangsUpInGoodOrder() throws IOException {
    try (Socket socket = connect()) {
      echo(socket, "x");
      wire.endIdle();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    until(() -> wire.connected() == 0);
  }

  @Test
  void keepsTheCrossingsWhileItTraces() throws IOException {
    try (Socket socket = connect()) {
      echo(socket, "untraced");
      wire.trace(true);
      echo(socket, "one");
      echo(socket, "two");
      List<RoundTrip> crossings = wire.crossings();
      assertThat(crossings).hasSize(2).noneMatch(RoundTrip::opening);
      assertThat(crossings).allMatch(crossing -> crossing.nanos() >= 0);
      assertThat(crossings.get(1).upNanos()).isGreaterThanOrEqualTo(crossings.get(0).downNanos());
      wire.trace(false);
      echo(socket, "three");
      assertThat(wire.crossings()).isEmpty();
    }
  }

  @Test
  void tellsTheFirstCrossingOfAConnection() throws IOException {
    wire.trace(true);
    try (Socket socket = connect()) {
      echo(socket, "one");
      echo(socket, "two");
    }
    assertThat(wire.crossings()).extracting(RoundTrip::opening).containsExactly(true, false);
  }

  private Socket connect() throws IOException {
    return new Socket(wire.nearEnd().getAddress(), wire.nearEnd().getPort());
  }

  private static long fastestOf(int echoes, Socket socket) throws IOException {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < echoes; i++) {
      fastest = Math.min(fastest, nanosOf(socket));
    }
    return fastest;
  }

  private static long nanosOf(Socket socket) throws IOException {
    long begin = System.nanoTime();
    echo(socket, "x");
    return System.nanoTime() - begin;
  }

  private static void echo(Socket socket, String text) throws IOException {
    echo(socket, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void echo(Socket socket, byte[] bytes) throws IOException {
    Thread writer =
        new Thread(
            () -> {
              try {
                socket.getOutputStream().write(bytes);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();
    assertThat(Arrays.equals(read(socket, bytes.length), bytes)).isTrue();
  }

  private static void readOne(Socket socket) throws IOException {
    if (socket.getInputStream().read() < 0) {
      throw new SocketException("ended");
    }
  }

  private static byte[] read(Socket socket, int count) throws IOException {
    byte[] bytes = new byte[count];
    new DataInputStream(socket.getInputStream()).readFully(bytes);
    return bytes;
  }

  private static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
