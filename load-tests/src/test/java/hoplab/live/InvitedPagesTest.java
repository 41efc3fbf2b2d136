package hoplab.live;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.live.InvitedPages.Content;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitedPagesTest {

  private final InvitedPages pages =
      InvitedPages.serve(
          Map.of(
              "/", new Content("html", () -> "<p>secret", () -> {}),
              "/state.json", new Content("json", () -> "{}", () -> {})));
  private final int port = pages.invitation().getPort();
  private final String address = "127.0.0.1:" + port;
  private final String token = pages.invitation().getQuery();

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void givesACookieForTheTokenAndTheRestForTheCookie() throws IOException {
    assertThat(pages.invitation().getHost()).isEqualTo("127.0.0.1");
    assertThat(ask("GET", "/", "")).startsWith("HTTP/1.1 403").doesNotContain("secret");
    String admitted = ask("GET", "/?" + token, "");
    assertThat(admitted)
        .startsWith("HTTP/1.1 303")
        .containsPattern(
            "(?i)set-cookie: hoplab-%d=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Strict"
                .formatted(port))
        .doesNotContain("secret");
    String page = ask("GET", "/", cookie(admitted));
    assertThat(page)
        .startsWith("HTTP/1.1 200")
        .contains("<p>secret")
        .containsPattern("(?i)content-security-policy: default-src 'none'")
        .containsPattern("(?i)cache-control: no-store");
    assertThat(ask("GET", "/state.json", cookie(admitted))).endsWith("{}");
    assertThat(ask("GET", "/other", cookie(admitted))).startsWith("HTTP/1.1 404");
  }

  @Test
  void takesATokenOnce() throws IOException {
    assertThat(ask("GET", "/?token=0000", "")).startsWith("HTTP/1.1 403");
    assertThat(ask("GET", "/?" + token, "")).startsWith("HTTP/1.1 303");
    assertThat(ask("GET", "/?" + token, "")).startsWith("HTTP/1.1 403").contains("used already");
  }

  @Test
  void isForItsOwnAddressAndOriginOnly() throws IOException {
    String cookie = cookie(ask("GET", "/?" + token, ""));
    for (String foreign :
        new String[] {
          "Host: evil.example:" + port, "Host: localhost:" + port, "Host: 127.0.0.1", "Host:"
        }) {
      assertThat(send("GET / HTTP/1.1\r\n" + foreign + "\r\n" + cookie))
          .as(foreign)
          .startsWith("HTTP/1.1 4")
          .doesNotContain("secret");
    }
    assertThat(ask("GET", "/", cookie + "Origin: http://evil.example\r\n"))
        .startsWith("HTTP/1.1 403")
        .doesNotContain("secret");
    assertThat(ask("GET", "/", cookie + "Origin: null\r\n")).startsWith("HTTP/1.1 403");
    assertThat(ask("GET", "/", cookie + "Origin: http://" + address + "\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void knowsNoRequestThatCouldChangeAnything(String method) throws IOException {
    String cookie = cookie(ask("GET", "/?" + token, ""));
    assertThat(ask(method, "/", cookie + "Content-Length: 0\r\n")).startsWith("HTTP/1.1 403");
    assertThat(ask(method, "/", cookie + "Content-Length: 0\r\nOrigin: http://" + address + "\r\n"))
        .startsWith("HTTP/1.1 405");
  }

  private static String cookie(String answer) {
    return answer
        .lines()
        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie: "))
        .map(line -> "Cookie: " + line.substring(12).split(";")[0] + "\r\n")
        .findFirst()
        .orElseThrow();
  }

  private String ask(String method, String path, String headers) throws IOException {
    return send(method + " " + path + " HTTP/1.1\r\nHost: " + address + "\r\n" + headers);
  }

  /** What comes back, as it is. */
  private String send(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
