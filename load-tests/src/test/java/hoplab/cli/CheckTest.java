package hoplab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import hoplab.contract.SeededShop;
import hoplab.contract.User;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the contract against a small server of the test, whose breaches are known. */
class CheckTest extends LabCommands {

  @TempDir private Path folder;

  private HttpServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void listsTheBreachesOfTheHardeningAndSaysThatItCanBeMeasured() throws IOException {
    assertThat(lab("check", start(true))).isZero();
    assertThat(out.toString())
        .contains("can be measured: it breaks none of the")
        .contains("hardening, no id on /api/user/u00042")
        .contains("must have Server-Timing like")
        .doesNotContain("core, ");
  }

  @Test
  void failsWhereTheCoreIsBroken() throws IOException {
    assertThat(lab("check", start(false))).isEqualTo(1);
    assertThat(out.toString())
        .contains("cannot be measured: it breaks")
        .contains("core, no user 0")
        .contains("GET /api/user/u00000 must answer 404, not 200");
  }

  @Test
  void saysInOneSentenceWhatIsNoAddressAndNoVariant() {
    assertThat(lab("check", "http://nowhere")).isEqualTo(2);
    assertThat(lab("check", "no-such")).isEqualTo(2);
    assertThat(err.toString())
        .contains("'http://nowhere' is no address to call: say http://HOST:PORT")
        .contains("there is no variant 'no-such'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [sh, -c, 'echo no room; exit 3'] | [cat]               | 'sh -c echo no room; exit 3' ended with exit code 3 | no room
          [no-such-program]                | [cat]               | no-such-program cannot be started | Install it
          [touch, made]                    | [no-such-program]   | Tier 'shop' of mine cannot be started | check its command
          [touch, made]                    | [sh, -c, 'echo no port; exit 4'] | ended with exit code 4 while starting | no port
          """,
      quoteCharacter = '"')
  void saysInOneSentenceWhyAVariantIsNotUpWithTheEndOfItsLog(
      String build, String command, String sentence, String log) throws IOException {
    Path descriptor =
        Files.writeString(
            folder.resolve("variant.yaml"),
            """
            name: mine
            title: Mine
            tiers:
              shop:
                command: %s
                build: {commands: [%s], sources: [variant.yaml], result: made}
                ready: {path: /}
            links:
              - {name: edge, kind: edge, from: client, to: shop}
            api: shop
            useCases:
              user-fetch: ["GET /api/user/{id}"]
            """
                .formatted(command, build));
    assertThat(lab("check", descriptor.toString())).isEqualTo(1);
    assertThat(err.toString()).contains(sentence).contains(log).doesNotContain("\tat ");
  }

  /** Knows the users, and says not found or, if it is not good, answers everything with 200. */
  private String start(boolean good) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          Optional<User> found = user(path.replaceFirst("^/api/user/", ""));
          byte[] body =
              found.map(CheckTest::json).orElse("User not found").getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .set("Content-Type", found.isPresent() ? "application/json" : "text/plain");
          exchange.sendResponseHeaders(found.isPresent() || !good ? 200 : 404, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static Optional<User> user(String id) {
    return Optional.of(id)
        .filter(text -> text.matches("u[0-9]{5}"))
        .map(text -> Integer.parseInt(text.substring(1)))
        .filter(number -> number >= 1 && number <= SeededShop.USERS)
        .map(SeededShop::user);
  }

  private static String json(User user) {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"memberSince\":\"%s\"}"
        .formatted(user.id(), user.name(), user.email(), user.memberSince());
  }
}
