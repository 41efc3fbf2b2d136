package hoplab.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hoplab.result.TargetRecording;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of another origin: its browser asks for leave before each call. */
class PreflightSimulationTest {

  private static final String PAGE = "http://127.0.0.1:1";
  private static final int ARRIVALS = 50;

  @TempDir Path folder;
  private final Map<String, Integer> answered = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void asksForLeaveBeforeEveryCallOfAPageAndBeforeNoOther() throws Exception {
    SimulationProcess process = run(page("allowed"), new Target("plain", url("plain")));

    assertThat(process.exitCode()).as(process.text()).isZero();
    assertThat(Injector.read(folder).targets())
        .extracting(TargetRecording::latency)
        .allSatisfy(latency -> assertThat(latency.count()).isEqualTo(ARRIVALS))
        .allSatisfy(latency -> assertThat(latency.errors()).isZero());
    assertThat(answered.get("OPTIONS allowed " + PAGE + " GET authorization"))
        .as("in the warm-up too")
        .isEqualTo(answered.get("GET allowed " + PAGE + " null null"))
        .isGreaterThanOrEqualTo(ARRIVALS);
    assertThat(answered.keySet())
        .containsExactlyInAnyOrder(
            "OPTIONS allowed " + PAGE + " GET authorization",
            "GET allowed " + PAGE + " null null",
            "GET plain null null null");
  }

  @Test
  void countsACallThatGotNoLeaveAsAnError() throws Exception {
    SimulationProcess process = run(page("refused"), page("other"));

    assertThat(process.exitCode()).as(process.text()).isZero();
    assertThat(Injector.read(folder).targets())
        .extracting(target -> target.latency().errors())
        .containsExactly((long) ARRIVALS, (long) ARRIVALS);
  }

  private SimulationProcess run(Target... targets) throws Exception {
    return SimulationProcess.run(
        new HopSettings(
            List.of(targets),
            ARRIVALS,
            1,
            2,
            500,
            0,
            0,
            7,
            99_999,
            0,
            1_500,
            12_000,
            folder,
            TraceSettings.NONE),
        folder);
  }

  private Target page(String name) {
    return new Target(name, url(name), Optional.empty(), Optional.of(PAGE));
  }

  private String url(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name + "/{id}";
  }

  private void answer(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().split("/")[1];
    var headers = exchange.getRequestHeaders();
    answered.merge(
        "%s %s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                name,
                headers.getFirst("Origin"),
                headers.getFirst("Access-Control-Request-Method"),
                headers.getFirst("Access-Control-Request-Headers")),
        1,
        Integer::sum);
    boolean asked = exchange.getRequestMethod().equals("OPTIONS");
    exchange
        .getResponseHeaders()
        .set("Access-Control-Allow-Origin", name.equals("other") ? "http://other" : PAGE);
    exchange.sendResponseHeaders(asked && name.equals("refused") ? 403 : 200, asked ? -1 : 2);
    try (exchange) {
      if (!asked) {
        exchange.getResponseBody().write(new byte[] {'{', '}'});
      }
    }
  }
}
