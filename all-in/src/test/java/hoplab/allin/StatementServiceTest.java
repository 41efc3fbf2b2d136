package hoplab.allin;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hoplab.contract.SignIn;
import hoplab.store.RoundTrips;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one endpoint moved out: the service is played, and answers with what it was asked. */
@QuarkusTest
@QuarkusTestResource(value = StatementServiceTest.Played.class, restrictToAnnotatedClass = true)
class StatementServiceTest {
  private static final String KEY = "a-key-of-some-length-for-this-test-only";

  private Map<String, String> credentials;

  @BeforeEach
  void signIn() throws IOException {
    URI api = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    credentials = SignIn.SESSION.at(api, SignIn.STAFF);
  }

  @Test
  void asksForTheStatementWithTheKeyAndTheUser() {
    Response answer = statement("u00042");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/pdf");
    assertThat(answer.body().asString())
        .startsWith("POST /user/u00042/statement?months=3 " + KEY + " {\"id\":\"u00042\",");
    assertThat(answer.header("Server-Timing")).contains("order-service.app;dur=7.000");
  }

  @Test
  void fetchesTheUserHereAndLeavesTheOrdersToTheService() {
    assertThat(RoundTrips.of(() -> statement("u00042"))).hasSize(1);
  }

  @Test
  void passesOverloadOnAndSaysNothingOfOtherFailures() {
    assertThat(statement("u00503").statusCode()).isEqualTo(503);
    assertThat(statement("u00503").header("Retry-After")).isEqualTo("1");
    assertThat(statement("u00401").statusCode()).isEqualTo(500);
    assertThat(statement("u00401").body().asString()).isEqualTo("Internal Server Error");
  }

  @Test
  void answersDashboardsAlone() {
    Response answer = given().headers(credentials).get("/api/user/u00042/dashboard");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.header("Server-Timing")).doesNotContain("order-service");
  }

  private Response statement(String user) {
    return given().headers(credentials).post("/api/user/" + user + "/statement?months=3");
  }

  /** Answers users of {@code u00NNN} with status NNN where that is one, else with the request. */
  public static final class Played implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;

    @Override
    public Map<String, String> start() {
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException e) {
        throw new IllegalStateException("no server for the test", e);
      }
      server.createContext("/", Played::answer);
      server.start();
      return Map.of(
          "hoplab.statement-service.url",
          "http://127.0.0.1:" + server.getAddress().getPort(),
          "hoplab.statement-service.api-key",
          KEY);
    }

    private static void answer(HttpExchange exchange) throws IOException {
      String text =
          "%s %s %s %s"
              .formatted(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI(),
                  exchange.getRequestHeaders().getFirst("X-Api-Key"),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(7, 12));
      exchange.getResponseHeaders().set("Server-Timing", "app;dur=7.000");
      byte[] body = text.getBytes(UTF_8);
      exchange.sendResponseHeaders(number >= 400 ? number : 200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }

    @Override
    public void stop() {
      if (server != null) {
        server.stop(0);
      }
    }
  }
}
