package hoplab.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The law, held against a server that answers every request with the same bytes. */
class LawCheckTest {
  private static final LawCase KNOWN = law("user 42");
  private static final LawCase EMOJI = law("emoji");
  private static final String BODY = Json.of(SeededShop.user(42));

  private ServerSocket server;
  private volatile String answer;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void acceptsTheAnswerOfTheLaw() {
    answer = http("200 OK", "application/json", BODY);
    assertThat(check(KNOWN)).isEmpty();
  }

  @Test
  void acceptsAnAnswerInChunks() {
    answer =
        "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "5\r\nUser \r\n9;x=y\r\nnot found\r\n0\r\n\r\n";
    assertThat(check(EMOJI)).isEmpty();
  }

  @Test
  void reportsAnotherStatusBodyOrType() {
    answer = http("500 Oops", "application/json", BODY);
    assertThat(check(KNOWN)).singleElement().asString().contains("must answer 200, not 500");
    answer = http("200 OK", "application/json; charset=utf-8", BODY);
    assertThat(check(KNOWN)).singleElement().asString().contains("Content-Type");
    answer = http("200 OK", "application/json", BODY.replace("42", "43"));
    assertThat(check(KNOWN)).singleElement().asString().contains("must have the body");
  }

  @Test
  void reportsKeysInAnotherOrder() {
    String swapped = BODY.replaceFirst("(\"id\":[^,]+),(\"name\":[^,]+)", "$2,$1");
    answer = http("200 OK", "application/json", swapped);
    assertThat(swapped).hasSameSizeAs(BODY);
    assertThat(check(KNOWN)).hasSize(1);
  }

  @Test
  void reportsAMissingHeader() {
    answer = http("200 OK", "application/json", BODY);
    List<LawCase> headers = Law.cases(7, Set.of(Chapter.HEADERS));
    assertThat(LawCheck.run(base(), headers, Map.of())).hasSameSizeAs(headers);
  }

  @Test
  void reportsAnAnswerThatIsNotHttpOrIsCutOff() {
    answer = "no HTTP at all";
    assertThat(check(KNOWN)).singleElement().asString().contains("no proper answer");
    answer =
        http("200 OK", "application/json", BODY).replace("Content-Length: ", "Content-Length: 9");
    assertThat(check(KNOWN)).singleElement().asString().contains("its head says");
  }

  @Test
  void reportsAServerThatIsNotThere() throws IOException {
    server.close();
    assertThat(check(KNOWN)).singleElement().asString().contains("no proper answer");
  }

  @Test
  void isTheSameForTheSameSeedAndAsksOthersForAnother() {
    Set<Chapter> chapters = Set.of(Chapter.USER_FETCH);
    assertThat(Law.cases(7, chapters)).isEqualTo(Law.cases(7, chapters));
    assertThat(Law.cases(7, chapters)).isNotEqualTo(Law.cases(8, chapters));
  }

  private List<Violation> check(LawCase law) {
    return LawCheck.run(base(), List.of(law), Map.of());
  }

  private URI base() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
          head += (char) client.getInputStream().read();
        }
        client.getOutputStream().write(answer.getBytes(UTF_8));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static String http(String status, String type, String body) {
    return "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, type, body.getBytes(UTF_8).length, body);
  }

  private static LawCase law(String name) {
    return Law.cases(7, Set.of(Chapter.USER_FETCH)).stream()
        .filter(law -> law.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
