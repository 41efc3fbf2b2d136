package hoplab.passthrough;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.passthrough.FakeOrigin.Asked;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FakeOrigin.class)
class PassThroughTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeEach
  void forget() {
    FakeOrigin.ASKED.clear();
  }

  @Test
  void passesMethodTargetAndBodyOnAsTheyAre() throws Exception {
    HttpResponse<String> answer = send("POST", "/api/a%2Fb/../c?d=%20e", "the body");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("the answer");
    assertThat(asked())
        .extracting(Asked::method, Asked::target, Asked::body)
        .containsExactly("POST", "/api/a%2Fb/../c?d=%20e", "the body");
  }

  @Test
  void passesOnlyAllowedHeadersOn() throws Exception {
    send("GET", "/api/x", "", "Cookie", "s=1", "X-Requested-By", "page", "X-Other", "1");
    Asked asked = asked();
    assertThat(asked.headers().getFirst("Cookie")).isEqualTo("s=1");
    assertThat(asked.headers().getFirst("X-Requested-By")).isEqualTo("page");
    assertThat(asked.headers().keySet())
        .contains("X-request-id")
        .doesNotContain("X-other", "User-agent", "X-forwarded-host");
  }

  @Test
  void passesOnlyAllowedHeadersBack() throws Exception {
    HttpResponse<String> answer = send("GET", "/api/x", "");
    assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
    assertThat(answer.headers().firstValue("X-Internal")).isEmpty();
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @Test
  void tellsTheOriginsTimeBesideItsOwn() throws Exception {
    assertThat(send("GET", "/api/x", "").headers().allValues("Server-Timing"))
        .singleElement()
        .asString()
        .matches(
            "db;dur=0.000, upstream;dur=(?!0\\.000)[0-9.]+, app;dur=[0-9.]+, origin.db;dur=1.000,"
                + " origin.upstream;dur=0.000, origin.app;dur=0.250");
  }

  @Test
  void passesOnThatTheOriginIsOverloaded() throws Exception {
    HttpResponse<String> answer = send("GET", "/api/overloaded", "");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void saysNothingAboutWhatFailedBehindIt() throws Exception {
    HttpResponse<String> answer = send("GET", "/api/hangs-up", "");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("Internal Server Error");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain");
  }

  @Test
  void passesNothingOnThatIsNotOfTheApi() throws Exception {
    assertThat(send("GET", "/elsewhere", "").statusCode()).isEqualTo(404);
    assertThat(FakeOrigin.ASKED).isEmpty();
  }

  private static Asked asked() throws InterruptedException {
    Asked asked = FakeOrigin.ASKED.poll(10, TimeUnit.SECONDS);
    assertThat(asked).as("what the origin was asked").isNotNull();
    return asked;
  }

  private static HttpResponse<String> send(
      String method, String target, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + target))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
