package hoplab.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits of every public tier, the same in all variants; to be run with ShortPatience. */
public abstract class LimitsLawTest {
  /** Packaged, in a process of its own: after those that share one. */
  public static final int LAST = Integer.MAX_VALUE;

  private static final int KILO = 1024;
  private static final String USER = "/api/user/u00042";
  private static final long DROP_MILLIS = 500;

  /** What a client says and then no more. */
  private static final List<String> HALVES =
      List.of(
          "",
          "GET /api/us",
          "GET /api/user/u00042 HTTP/1.1\r\nHost: x\r\nX-Half: ",
          "POST /api/sign-in HTTP/1.1\r\nHost: x\r\nX-Requested-By: page\r\n"
              + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
          "POST /api/sign-in HTTP/1.1\r\nHost: x\r\nX-Requested-By: page\r\n"
              + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{");

  /** What a client goes on with drop by drop: a head, a later head, a body. */
  private static final List<String> BEGUN =
      List.of(
          "GET /api/user/u00042 HTTP/1.1\r\nHost: x\r\nX-Slow: ",
          "GET /none HTTP/1.1\r\nHost: x\r\n\r\nGET /api/user/u00042 HTTP/1.1\r\nX-Slow: ",
          "POST /api/sign-in HTTP/1.1\r\nHost: x\r\nX-Requested-By: page\r\n"
              + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n");

  private final List<Socket> sockets = new ArrayList<>();
  private Map<String, String> credentials;

  /** How a client of this variant shows who it is. */
  protected SignIn signIn() {
    return SignIn.SESSION;
  }

  @BeforeEach
  void signInAsStaff() throws IOException {
    credentials = signIn().at(api(), SignIn.STAFF);
  }

  @AfterEach
  void answersStill() throws Exception {
    for (Socket socket : sockets) {
      socket.close();
    }
    long closed = System.nanoTime();
    while (!answers() && secondsSince(closed) < ShortPatience.PATIENCE_SECONDS) {
      Thread.onSpinWait(); // the tier may not have heard of it yet
    }
    assertThat(answers()).isTrue();
  }

  @Test
  void takesARequestLineOf16KAndNoMore() throws IOException {
    assertThat(get(USER + "?" + "x".repeat(15 * KILO), Map.of()).status()).isEqualTo(200);
    assertThat(get(USER + "?" + "x".repeat(17 * KILO), Map.of()).status()).isEqualTo(414);
  }

  @Test
  void takesHeadersOf20KAndNoMore() throws IOException {
    assertThat(get(USER, Map.of("X-Long", "x".repeat(18 * KILO))).status()).isEqualTo(200);
    assertThat(get(USER, Map.of("X-Long", "x".repeat(21 * KILO))).status()).isEqualTo(431);
  }

  @Test
  void takesABodyOf64KAndNoMore() throws IOException {
    assertThat(signIn(63 * KILO).status()).as("too long to sign in with, but read").isEqualTo(400);
    assertThat(signIn(65 * KILO).status()).isEqualTo(413);
  }

  @Test
  void hangsUpOnWhoeverStopsInTheMiddleAndServesOthers() throws Exception {
    Map<Socket, String> silent = new LinkedHashMap<>();
    for (int k = 0; k < ShortPatience.CONNECTIONS / 2; k++) {
      String half = HALVES.get(k % HALVES.size());
      silent.put(send(half), half);
    }
    assertThat(silent.values()).containsAll(HALVES);
    assertThat(get(USER, Map.of()).status()).as("meanwhile").isEqualTo(200);
    long began = System.nanoTime();
    for (Socket socket : silent.keySet()) {
      assertThat(isHungUp(socket)).as(silent.get(socket)).isTrue();
    }
    assertThat(secondsSince(began)).isLessThan(2 * ShortPatience.PATIENCE_SECONDS + 2);
  }

  @Test
  void hangsUpOnAHeadOrBodyThatComesDropByDrop() throws Exception {
    Map<Socket, String> slow = new LinkedHashMap<>();
    for (String begun : BEGUN) {
      slow.put(send(begun), begun);
    }
    Map<String, Long> seconds = new HashMap<>();
    long began = System.nanoTime();
    while (seconds.size() < BEGUN.size()
        && secondsSince(began) < 4 * ShortPatience.PATIENCE_SECONDS) {
      for (Socket socket : slow.keySet()) {
        if (isHungUpBy(socket)) {
          seconds.putIfAbsent(slow.get(socket), secondsSince(began));
        }
      }
      TimeUnit.MILLISECONDS.sleep(DROP_MILLIS);
    }
    assertThat(seconds).containsOnlyKeys(BEGUN);
    assertThat(seconds.values())
        .allSatisfy(
            end ->
                assertThat(end)
                    .isBetween(
                        ShortPatience.PATIENCE_SECONDS - 1L, 2L * ShortPatience.PATIENCE_SECONDS));
  }

  @Test
  void closesAConnectionTooManyAtOnce() throws Exception {
    for (int k = 0; k < ShortPatience.CONNECTIONS; k++) {
      send("");
    }
    boolean hungUp = false;
    for (int k = 0; k < 10 && !hungUp; k++) {
      hungUp = isHungUpAtOnce(send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
    }
    assertThat(hungUp).isTrue();
  }

  /** Not at once where a busy machine has not counted the connections before by then. */
  private static boolean isHungUpAtOnce(Socket socket) throws IOException {
    socket.setSoTimeout(500);
    try {
      return isHungUp(socket);
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static boolean isHungUpBy(Socket socket) {
    try {
      socket.getOutputStream().write(' ');
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static long secondsSince(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - nanos);
  }

  /** Reads whatever is answered, to its end; fails if there is no end. */
  private static boolean isHungUp(Socket socket) throws IOException {
    try {
      socket.getInputStream().readAllBytes();
      return true;
    } catch (SocketException e) {
      return true; // a reset is an end too
    }
  }

  private Socket send(String text) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.connect(new InetSocketAddress(api().getHost(), api().getPort()), 1_000);
    socket.setSoTimeout(4 * ShortPatience.PATIENCE_SECONDS * 1_000);
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    return socket;
  }

  private boolean answers() {
    try {
      return get(USER, Map.of()).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private RawResponse signIn(int bytes) throws IOException {
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", SignIn.PAGE_HEADER, SignIn.PAGE);
    return RawRequest.of("POST", SignIn.PATH)
        .with(headers)
        .withBody("x".repeat(bytes))
        .sendTo(api());
  }

  private RawResponse get(String target, Map<String, String> more) throws IOException {
    Map<String, String> headers = new HashMap<>(credentials);
    headers.putAll(more);
    return RawRequest.of("GET", target).with(headers).sendTo(api());
  }

  private static URI api() {
    return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
  }
}
