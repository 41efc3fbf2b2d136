package hoplab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Times of pages whose parts a server holds back for a known while. */
class PageVisitsTest {

  private static final String USER = "u00042";
  private static final int HELD_MILLIS = 200;

  private final Map<String, String> files = new java.util.concurrent.ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Chromium chromium;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(Chromium.installed().isPresent(), "skipped: no Chromium is installed");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
    chromium = Chromium.start(Chromium.installed().orElseThrow(), PageVisits.FRAMES_AT_ONCE);
  }

  @AfterEach
  void stop() {
    if (chromium != null) {
      chromium.close();
      server.stop(0);
    }
  }

  @Test
  void seesTheNameBeforeTheOrdersThatComeLater() {
    files.put(
        "/",
        """
        <p id=name>Ada</p><ul id=latest></ul>
        <script>
          const addOrder = () => document.getElementById("latest").append(document.createElement("li"));
          requestAnimationFrame(() => setTimeout(addOrder, 200));
        </script>
        """);
    PageVisits.Shown shown = visit(Map.of());
    assertThat(shown.dashboard().getAsDouble() - shown.name().getAsDouble())
        .isGreaterThan(HELD_MILLIS - 1.0);
    assertThat(asked.get(0)).isEqualTo("/?id=u00042");
  }

  @Test
  void seesNothingBeforeTheStyleSheetThatHoldsBackItsFrames() {
    files.put(
        "/",
        """
        <head><link rel=stylesheet href=held.css></head>
        <p data-shown=name>Ada</p><ul data-shown=dashboard><li>order</li></ul>
        """);
    files.put("/held.css", "p { color: red }");
    PageVisits.Shown shown = visit(Map.of());
    assertThat(shown.name().getAsDouble()).isGreaterThanOrEqualTo(HELD_MILLIS);
    assertThat(shown.dashboard().getAsDouble()).isEqualTo(shown.name().getAsDouble());
  }

  @Test
  void looksAtWhatThePageStatesAndNotAtWhatIsHidden() {
    files.put(
        "/",
        """
        <p id=name>Not this</p><ul id=latest><li>nor this</li></ul>
        <div data-shown=name hidden>Ada</div><div data-shown=dashboard hidden><p>order</p></div>
        <script>
          setTimeout(() => document.querySelectorAll("div").forEach((div) => { div.hidden = false; }), 200);
        </script>
        """);
    assertThat(visit(Map.of()).name().getAsDouble()).isGreaterThanOrEqualTo(HELD_MILLIS);
  }

  @Test
  void showsTheCookieOfASessionAtTheFirstVisit() {
    files.put("/", "<p id=name>Ada</p><ul id=latest><li>order</li></ul>");
    assertThat(visit(Map.of("Cookie", "session=abc")).name()).isPresent();
    assertThat(asked).contains("cookie session=abc");
  }

  @Test
  void submitsTheFormOfAPageThatWantsATokenAndAnswersIt() {
    files.put(
        "/",
        """
        <form id=sign-in hidden><input id=who><button>Sign in</button></form>
        <p id=name></p><ul id=latest></ul>
        <script type=module>
          const form = document.getElementById("sign-in");
          form.hidden = false;
          setTimeout(() => form.addEventListener("submit", async (event) => {
            event.preventDefault();
            const answer = await fetch("http://127.0.0.1:1/api/sign-in", { method: "POST" });
            document.getElementById("name").textContent = (await answer.json()).token;
            document.getElementById("latest").append(document.createElement("li"));
          }), 50);
        </script>
        """);
    assertThat(visit(Map.of("Authorization", "Bearer a.b-c")).dashboard()).isPresent();
    assertThat(asked).as("no sign-in").containsExactly("/?id=u00042");
  }

  @Test
  void readsHowFineTheClockIs() {
    files.put("/", "<p id=name>Ada</p><ul id=latest><li>order</li></ul>");
    try (PageVisits visits = open(Map.of())) {
      visits.visit();
      assertThat(visits.clockMicros()).isEqualTo(100);
    }
  }

  private PageVisits.Shown visit(Map<String, String> credentials) {
    try (PageVisits visits = open(credentials)) {
      return visits.visit();
    }
  }

  private PageVisits open(Map<String, String> credentials) {
    return PageVisits.open(
        chromium.browser(),
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        USER,
        credentials);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.startsWith("/held")) {
      hold();
    } else if (!path.equals("/favicon.ico")) {
      asked.add(exchange.getRequestURI().toString());
    }
    exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
        .map("cookie "::concat)
        .forEach(asked::add);
    byte[] body = files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", path.endsWith(".css") ? "text/css" : "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** The way to a far server. */
  private static void hold() {
    try {
      TimeUnit.MILLISECONDS.sleep(HELD_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
