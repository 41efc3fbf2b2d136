package hoplab.bff;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.contract.SignIn;
import hoplab.gate.TestKey;
import hoplab.token.TestKeys;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A client of the bff under test, signed in as staff, that sends other headers as they are. */
final class Bff {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final int PATIENCE_MILLIS = 5_000;

  private static int signedInAt;
  private static Map<String, String> staff;

  private Bff() {}

  static HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  static HttpResponse<String> post(String path, String... headers) throws Exception {
    return send("POST", path, headers);
  }

  /** Asks with the session of somebody else. */
  static HttpResponse<String> getAs(Map<String, String> session, String path) throws Exception {
    return send("GET", path, session);
  }

  /** The headers of a new session. */
  static Map<String, String> signIn(String user) throws IOException {
    return SignIn.SESSION.at(URI.create("http://127.0.0.1:" + RestAssured.port), user);
  }

  static HttpResponse<String> send(String method, String path, String... headers) throws Exception {
    return send(method, path, staff(), headers);
  }

  private static HttpResponse<String> send(
      String method, String path, Map<String, String> session, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    session.forEach(request::header);
    return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
  }

  /** A new connection, on which {@link #nameOn} can ask several times. */
  static Socket connect() throws IOException {
    Socket connection = new Socket("127.0.0.1", RestAssured.port);
    connection.setSoTimeout(PATIENCE_MILLIS);
    return connection;
  }

  /** The name of a user, asked for on a connection that stays open. */
  static String nameOn(Socket connection, String user) throws IOException {
    connection.getOutputStream().write(request("/api/user/" + user));
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("}") < 0) {
      int next = connection.getInputStream().read();
      assertThat(next).as("the byte after %s", answer).isNotNegative();
      answer.append((char) next);
    }
    return answer.toString().replaceAll("(?s).*\"name\":\"([^\"]*)\".*", "$1");
  }

  private static byte[] request(String path) throws IOException {
    StringBuilder head = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: bff\r\n");
    staff().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Asks, and is gone after so long without having waited for the answer. */
  static void getAndReset(String path, Duration after) throws Exception {
    try (Socket socket = connect()) {
      socket.setSoLinger(true, 0); // closed with a reset
      socket.getOutputStream().write(request(path));
      Thread.sleep(after.toMillis());
      assertThat(socket.getInputStream().available()).isZero();
    }
  }

  static void assertNoSecret(HttpResponse<String> answer) {
    assertThat(answer.body() + answer.headers().map())
        .as("what a client sees of %s", answer.uri())
        .doesNotContain(TestKey.TEXT, TestKeys.privateKey(), "$2a$", "eyJ");
  }

  /** One session for all requests to one process. */
  private static synchronized Map<String, String> staff() throws IOException {
    if (signedInAt != RestAssured.port) {
      staff = signIn(SignIn.STAFF);
      signedInAt = RestAssured.port;
    }
    return staff;
  }
}
