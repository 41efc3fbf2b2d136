package hoplab.page;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {

  private LoopbackServer server;

  @BeforeEach
  void start() {
    server = LoopbackServer.start();
    server.serve("/", FixedContent.page("<p>page</p>", "default-src 'none'"));
    server.serve("/order", exchange -> exchange.sendResponseHeaders(204, -1));
    server.serve(
        "/broken",
        exchange -> {
          throw new IllegalStateException("on purpose");
        });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void servesAPageThatIsKeptByNoCacheAndWhoseTypeIsNotGuessed() throws IOException {
    RawResponse page = RawRequest.of("GET", "/?of=42").sendTo(server.origin());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).isEqualTo("<p>page</p>");
    assertThat(page.first("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.first("Content-Type")).contains("text/html; charset=UTF-8");
    assertThat(page.first("Cache-Control")).contains("no-store");
    assertThat(page.first("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void listensOnLoopbackOnly() {
    assertThat(server.origin().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void refusesAnotherNameForItself() throws IOException {
    for (String host : new String[] {"evil.example", "localhost:80", "127.0.0.1"}) {
      assertThat(get("/").with("Host", host).sendTo(server.origin()).status()).isEqualTo(421);
    }
  }

  @Test
  void refusesForeignPages() throws IOException {
    for (String origin : new String[] {"http://evil.example", "null", "http://127.0.0.1"}) {
      assertThat(get("/").with("Origin", origin).sendTo(server.origin()).status()).isEqualTo(403);
    }
    assertThat(get("/").with("Origin", own()).sendTo(server.origin()).status()).isEqualTo(200);
  }

  @Test
  void whatMayChangeSomethingHasToSayItsOrigin() throws IOException {
    RawRequest order = RawRequest.of("POST", "/order");
    assertThat(order.sendTo(server.origin()).status()).isEqualTo(403);
    assertThat(order.with("Origin", own()).sendTo(server.origin()).status()).isEqualTo(204);
  }

  @Test
  void refusesOtherPathsAndMethods() throws IOException {
    assertThat(get("/none").sendTo(server.origin()).status()).isEqualTo(404);
    assertThat(get("/order/more").sendTo(server.origin()).status()).isEqualTo(404);
    assertThat(RawRequest.of("DELETE", "/").with("Origin", own()).sendTo(server.origin()).status())
        .isEqualTo(405);
  }

  @Test
  void saysThatItFailed() throws IOException {
    RawResponse answer = get("/broken").sendTo(server.origin());
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("The lab failed: on purpose");
  }

  private static RawRequest get(String path) {
    return RawRequest.of("GET", path);
  }

  private String own() {
    return server.origin().toString();
  }
}
