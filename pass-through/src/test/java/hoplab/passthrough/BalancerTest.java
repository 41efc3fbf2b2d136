package hoplab.passthrough;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three copies behind it, each with sessions of its own. */
@QuarkusTest
@WithTestResource(FakeCopies.class)
class BalancerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void asksEachCopyInItsTurn() throws Exception {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(send("/api/x", null).body());
    }
    assertThat(answers.subList(0, 3)).containsExactlyInAnyOrder("copy 0", "copy 1", "copy 2");
    assertThat(answers.subList(3, 6)).isEqualTo(answers.subList(0, 3));
  }

  @Test
  void sendsWhoeverHasACookieOfACopyBackToItWithTheCookieAsItWas() throws Exception {
    for (int session = 0; session < 3; session++) {
      String cookie = send("/api/begin", null).headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).matches("session=(\\d)~of-\\1; Path=/");
      String pair = cookie.split(";")[0];
      String copy = cookie.substring(8, 9);
      IntStream.range(0, 4)
          .forEach(
              i -> assertThat(body(pair + "; other=1~x")).endsWith("of-" + copy + "; other=x"));
    }
  }

  @Test
  void leavesACookieAloneThatNoCopySet() throws Exception {
    assertThat(body("a=7~b; c=~d; e")).endsWith("a=7~b; c=~d; e");
  }

  private static String body(String cookie) {
    try {
      return send("/api/cookies", cookie).body();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static HttpResponse<String> send(String path, String cookie) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path));
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
