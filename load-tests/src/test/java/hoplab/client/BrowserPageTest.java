package hoplab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hoplab.wire.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserPageTest {

  private static final String PAGE = "http://page.example:8080";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
  private final SimulatedClock clock = new SimulatedClock();
  private final PreflightCache cache = new PreflightCache(Browser.WEBKIT, clock);
  private final Transport transport = Transport.start("test", 1);
  private final Client client = Client.on(transport);
  private volatile String allowedOrigin = PAGE;
  private volatile String allowedHeaders = "Authorization";
  private volatile int status = 200;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    client.close();
    transport.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void asksFirstAndThenNoMoreUntilTheAnswerHasAged() {
    assertThat(visit(PAGE, "/a").preflights()).isEqualTo(1);
    assertThat(seen)
        .containsExactly(
            "OPTIONS /a origin=" + PAGE + " method=GET headers=authorization token=false",
            "GET /a origin=" + PAGE + " method=null headers=null token=true");
    assertThat(visit(PAGE, "/a").preflights()).isZero();
    assertThat(visit(PAGE, "/b").preflights()).as("another URL").isEqualTo(1);
    clock.put(Duration.ofSeconds(60));
    assertThat(visit(PAGE, "/a").preflights()).isEqualTo(1);
    assertThat(seen).hasSize(7);
  }

  @Test
  void sendsAllAtTheSameTimeEachAfterItsOwnPreflight() {
    BrowserPage.Outcome outcome = visit(PAGE, "/a", "/b", "/c");
    assertThat(outcome.requests()).isEqualTo(3);
    assertThat(outcome.preflights()).isEqualTo(3);
    assertThat(outcome.nanos()).isPositive();
    assertThat(seen).filteredOn(line -> line.startsWith("OPTIONS")).hasSize(3);
    assertThat(seen).filteredOn(line -> line.startsWith("GET")).hasSize(3);
  }

  @Test
  void asksNothingOfItsOwnOrigin() {
    assertThat(visit(own(), "/a").preflights()).isZero();
    assertThat(seen).containsExactly("GET /a origin=null method=null headers=null token=true");
  }

  @Test
  void failsAsABrowserWould() {
    allowedOrigin = "http://other.example";
    refuses(
        "a browser would refuse GET .*: an answer allows the origin http://other.example, not.*");
    allowedOrigin = PAGE;
    allowedHeaders = "X-Other";
    refuses("a browser would refuse GET .*: its preflight does not allow the header authorization");
    assertThat(seen).as("nothing but preflights").allMatch(line -> line.startsWith("OPTIONS"));
  }

  @Test
  void forgetsWhatItKnewWhenItsAnswerIsKeptFromThePage() {
    visit(PAGE, "/a");
    allowedOrigin = "http://other.example";
    refuses("a browser would refuse GET .*: an answer allows the origin .*");
    allowedOrigin = PAGE;
    assertThat(visit(PAGE, "/a").preflights()).isEqualTo(1);
  }

  @Test
  void asksForLeaveWithoutRememberingTheAnswer() {
    BrowserPage page = new BrowserPage(client, PAGE, cache);
    PreflightAnswer answer = page.ask(Request.of("GET", URI.create(own() + "/a"))).join();
    assertThat(answer.maxAge()).contains(Duration.ofSeconds(60));
    assertThat(visit(PAGE, "/a").preflights()).isEqualTo(1);
    allowedHeaders = "X-Other";
    assertThatThrownBy(() -> page.ask(Request.of("GET", URI.create(own() + "/a"))).join())
        .hasCauseInstanceOf(VisitFailure.class)
        .hasMessageContaining("does not allow the header authorization");
  }

  @Test
  void failsOnAnotherStatusThan200() {
    status = 503;
    assertThatThrownBy(() -> visit(own(), "/a"))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(VisitFailure.class)
        .hasMessageContaining("was answered with status 503");
  }

  private void refuses(String pattern) {
    assertThatThrownBy(() -> visit(PAGE, "/a"))
        .cause()
        .isInstanceOf(VisitFailure.class)
        .message()
        .matches(pattern);
  }

  private BrowserPage.Outcome visit(String origin, String... paths) {
    List<Request> requests =
        Stream.of(paths).map(path -> Request.of("GET", URI.create(own() + path))).toList();
    return new BrowserPage(client, origin, cache).visit(requests).join();
  }

  private String own() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Headers asked = exchange.getRequestHeaders();
    seen.add(
        "%s %s origin=%s method=%s headers=%s token=%s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                asked.getFirst("Origin"),
                asked.getFirst("Access-Control-Request-Method"),
                asked.getFirst("Access-Control-Request-Headers"),
                asked.containsKey("Authorization")));
    Headers head = exchange.getResponseHeaders();
    head.set("Access-Control-Allow-Origin", allowedOrigin);
    head.set("Access-Control-Allow-Headers", allowedHeaders);
    head.set("Access-Control-Max-Age", "60");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
