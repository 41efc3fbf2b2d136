package hoplab.tier;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TierRoutesTest {
  @Test
  void saysNothingAboutWhySomethingFailed() {
    Response answer = get("/probe/fails");
    assertPlain(answer, 500, "Internal Server Error");
    assertThat(answer.headers().toString())
        .doesNotContain(Probe.SECRET)
        .doesNotContain("Exception");
  }

  @Test
  void logsTheCauseOfAFailureWithTheRequestId() {
    List<ExtLogRecord> log =
        logOf(
            "hoplab.tier.Errors", () -> given().header("X-Request-Id", "r-1").get("/probe/fails"));
    assertThat(log)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getMdc("requestId")).isEqualTo("r-1");
              assertThat(line.getThrown()).hasMessageContaining(Probe.SECRET);
            });
  }

  @Test
  void logsTheRequestIdOnWorkerThreadsToo() {
    List<ExtLogRecord> log =
        logOf(
            "hoplab.tier.Probe", () -> given().header("X-Request-Id", "r-2").get("/probe/worker"));
    assertThat(log)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getThreadName()).startsWith("executor-thread");
              assertThat(line.getMdc("requestId")).isEqualTo("r-2");
            });
  }

  @Test
  void tellsTheTierItsRequestId() {
    assertThat(given().header("X-Request-Id", "r-3").get("/probe/worker").body().asString())
        .isEqualTo("r-3");
    Response generated = get("/probe/text");
    assertThat(generated.body().asString()).isEqualTo(generated.header("X-Request-Id"));
  }

  @Test
  void answersOverloadWithRetryAfter() {
    Response answer = get("/probe/overloaded");
    assertPlain(answer, 503, "Service Unavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  void answersARefusalWithItsReason() {
    assertPlain(get("/probe/bad"), 400, "do it otherwise");
    assertPlain(get("/probe/nobody"), 404, "User not found");
    assertPlain(get("/nowhere"), 404, "Not Found");
    assertPlain(get("/api/user/u1/x"), 404, "User not found");
    assertPlain(given().delete("/probe/text"), 405, "Method Not Allowed");
    assertPlain(given().urlEncodingEnabled(false).get("/probe/text;a=b"), 404, "Not Found");
  }

  @Test
  void timesServicesAskedAtTheSameTimeOnceAndPassesTheirTimeOn() {
    String timing = get("/probe/asks").header("Server-Timing");
    Matcher upstream =
        Pattern.compile("upstream;dur=([0-9.]+), app;dur=([0-9.]+), user-service.db;dur=0.123")
            .matcher(timing);
    assertThat(upstream.find()).as(timing).isTrue();
    double tookMillis = Double.parseDouble(upstream.group(1));
    assertThat(tookMillis)
        .isBetween(Probe.SERVICE_TAKES.toMillis() - 1.0, 1.9 * Probe.SERVICE_TAKES.toMillis());
  }

  private static void assertPlain(Response answer, int status, String body) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
    assertThat(answer.body().asString()).isEqualTo(body);
    assertThat(answer.header("Server-Timing"))
        .startsWith("db;dur=0.000, upstream;dur=0.000, app;dur=");
    assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{16}");
  }

  private static List<ExtLogRecord> logOf(String category, Runnable action) {
    List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            ExtLogRecord copy = ExtLogRecord.wrap(line);
            copy.copyMdc();
            lines.add(copy);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(category);
    logger.addHandler(handler);
    try {
      action.run();
    } finally {
      logger.removeHandler(handler);
    }
    return lines;
  }
}
