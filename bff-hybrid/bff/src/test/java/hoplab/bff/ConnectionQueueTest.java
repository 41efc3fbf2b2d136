package hoplab.bff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ConnectionQueueTest.OneConnection.class)
@WithTestResource(FakeServices.class)
class ConnectionQueueTest {
  private static final double SLOW_MILLIS = FakeServices.SLOWNESS.toMillis();
  private static final String STATEMENT = "/statement?months=12";
  private static final String SLOW = "/api/user/" + FakeServices.SLOW_USER;

  @BeforeEach
  void openTheConnections() throws Exception {
    assertThat(Bff.get("/api/user/u00042/dashboard").statusCode()).isEqualTo(200);
  }

  @Test
  void waitsHardlyForAConnectionThatIsFree() throws Exception {
    HttpResponse<String> answer = Bff.get(SLOW);
    assertThat(millis(answer, "upstream")).isGreaterThan(SLOW_MILLIS - 1);
    assertThat(millis(answer, "upstream-wait")).isLessThan(SLOW_MILLIS / 10);
  }

  @Test
  void waitsForTheConnectionThatAnotherRequestHolds() throws Exception {
    List<HttpResponse<String>> answers =
        Stream.of(get(SLOW), get(SLOW)).map(CompletableFuture::join).toList();
    assertThat(answers.stream().mapToDouble(answer -> millis(answer, "upstream-wait")).sorted())
        .satisfiesExactly(
            first -> assertThat(first).isLessThan(SLOW_MILLIS / 10),
            second -> assertThat(second).isGreaterThan(SLOW_MILLIS / 2));
    assertThat(answers)
        .allSatisfy(
            answer ->
                assertThat(millis(answer, "upstream-wait"))
                    .isLessThan(millis(answer, "upstream") - SLOW_MILLIS + 1));
  }

  @Test
  void reportsTheLongestWaitOfCallsAtTheSameTime() throws Exception {
    CompletableFuture<HttpResponse<String>> holds = hold(() -> Bff.get(SLOW));
    HttpResponse<String> waits = Bff.get("/api/user/u00042/dashboard");
    assertWaited(waits, holds.join());
  }

  @Test
  void reportsTheWaitOfALaterCallToo() throws Exception {
    CompletableFuture<HttpResponse<String>> holds =
        hold(() -> Bff.post("/api/user/" + FakeServices.SLOW_ORDERS + STATEMENT));
    HttpResponse<String> waits = Bff.post("/api/user/u00042" + STATEMENT);
    assertWaited(waits, holds.join());
  }

  @Test
  void reportsNoWaitWhereNoServiceWasAsked() throws Exception {
    assertThat(millis(Bff.get("/api/user/nobody"), "upstream-wait")).isZero();
  }

  private static void assertWaited(HttpResponse<String> waited, HttpResponse<String> held) {
    assertThat(List.of(waited.statusCode(), held.statusCode())).containsOnly(200);
    assertThat(millis(waited, "upstream-wait"))
        .isBetween(SLOW_MILLIS / 2, millis(waited, "upstream"));
    assertThat(millis(held, "upstream-wait")).isLessThan(SLOW_MILLIS / 10);
  }

  /** The answer to a request that has a connection by now. */
  private static CompletableFuture<HttpResponse<String>> hold(
      Callable<HttpResponse<String>> request) throws InterruptedException {
    CompletableFuture<HttpResponse<String>> answer = send(request);
    Thread.sleep(FakeServices.SLOWNESS.toMillis() / 5);
    return answer;
  }

  private static CompletableFuture<HttpResponse<String>> get(String path) {
    return send(() -> Bff.get(path));
  }

  private static CompletableFuture<HttpResponse<String>> send(
      Callable<HttpResponse<String>> request) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return request.call();
          } catch (Exception e) {
            throw new CompletionException(e);
          }
        });
  }

  private static double millis(HttpResponse<String> answer, String metric) {
    String timing = answer.headers().firstValue("Server-Timing").orElseThrow();
    Matcher value = Pattern.compile("(?:^|, )" + metric + ";dur=([0-9.]+)").matcher(timing);
    assertThat(value.find()).as(timing).isTrue();
    return Double.parseDouble(value.group(1));
  }

  /** One connection to each service: one for each event loop, and one event loop. */
  public static final class OneConnection implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.rest-client.connection-pool-size", "1", "quarkus.http.io-threads", "1");
    }
  }
}
