package hoplab.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.RestAssured;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every private service promises about its door. */
public abstract class DoorLawTest {
  /** Answered with 200 to whoever has the key, and needs no user. */
  private static final String GOOD_PATH = "/q/health/ready";

  private static final String NEARLY = TestKey.TEXT.substring(0, TestKey.TEXT.length() - 1) + "q";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void opensForTheKey() throws Exception {
    assertThat(send(request("GET", GOOD_PATH).header(ApiKey.HEADER, TestKey.TEXT)).statusCode())
        .isEqualTo(200);
  }

  static Stream<String> methods() {
    return Stream.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void staysShutOnEveryRouteKnownOrNot(String method) throws Exception {
    for (String path :
        List.of(
            GOOD_PATH,
            GOOD_PATH + "/",
            "/",
            "/user/u00042",
            "/user/u00042/orders",
            "/user/u00042/statement?months=12",
            "/user/nobody",
            "/user/%2e%2e/",
            "/user;x/u00042",
            "/user%3Bx/u00042",
            "/;x/user/u00042",
            "/ready;x",
            "/ready%3B",
            "/no/such/route",
            "/index.html",
            "/q/health",
            "/q/health/live",
            "/q/dev-ui",
            "/favicon.ico")) {
      assertRefused(send(request(method, path)), method, path);
      assertRefused(send(request(method, path).header(ApiKey.HEADER, NEARLY)), method, path);
    }
  }

  /** A target that is no path is refused before any door. */
  @Test
  void refusesTargetsThatAreNoPaths() throws Exception {
    assertThat(send(request("GET", "//")).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer KEY",
        "Authorization: KEY",
        "Cookie: X-Api-Key=KEY",
        "X-Api-Keys: KEY",
        "Api-Key: KEY",
        "X-Api-Key: ",
        "X-Api-Key: KEY,KEY",
        "X-Api-Key: Bearer KEY"
      })
  void staysShutForTheKeyInTheWrongPlace(String header) throws Exception {
    String[] parts = header.split(": ", 2);
    String value = parts[1].replace("KEY", TestKey.TEXT);
    assertRefused(send(request("GET", GOOD_PATH).header(parts[0], value)), "GET", header);
  }

  @Test
  void staysShutForTheKeyInTheAddressOrShownTwice() throws Exception {
    String inAddress = GOOD_PATH + "?X-Api-Key=" + TestKey.TEXT;
    assertRefused(send(request("GET", inAddress)), "GET", inAddress);
    HttpRequest.Builder twice =
        request("GET", GOOD_PATH).header(ApiKey.HEADER, TestKey.TEXT).header(ApiKey.HEADER, NEARLY);
    assertRefused(send(twice), "GET", "two keys");
  }

  /** 127.0.0.2 is this machine, but another address than the one a private service listens on. */
  @Test
  void listensOnOneLoopbackAddressOnly() throws Exception {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port), 1_000);
    }
    try (Socket socket = new Socket()) {
      assertThatThrownBy(
              () -> socket.connect(new InetSocketAddress("127.0.0.2", RestAssured.port), 1_000))
          .isInstanceOf(ConnectException.class);
    }
  }

  private static void assertRefused(HttpResponse<String> answer, String method, String what) {
    assertThat(answer.statusCode()).as("%s %s", method, what).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain");
    assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    assertThat(answer.body()).as(method).isEqualTo(method.equals("HEAD") ? "" : "Unauthorized");
  }

  private static HttpRequest.Builder request(String method, String path) {
    URI uri = URI.create("http://127.0.0.1:" + RestAssured.port + path);
    return HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }
}
