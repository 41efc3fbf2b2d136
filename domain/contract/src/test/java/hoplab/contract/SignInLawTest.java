package hoplab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may see what, and what becomes of everybody else: every variant's test, like {@link
 * VariantLawTest}. Each test has users of its own, since wrong passwords count for a while.
 */
public abstract class SignInLawTest {
  private static final int MAX_FAILURES = 5;
  private static final int WHO_HANG_UP = 8;
  private static final int BUSY = 503;

  /** So long after the request its password is being checked. */
  private static final Duration CHECKING = Duration.ofMillis(4);

  private static final Duration ALL_CHECKED = Duration.ofSeconds(10);
  static final String JSON = "application/json";

  private static final Map<String, String> SIGN_IN_HEADERS =
      Map.of("Content-Type", JSON, SignIn.PAGE_HEADER, SignIn.PAGE);

  /** All of 127.0.0.0/8 is this machine on Linux and Windows; on macOS it has to be added. */
  private static final String ANOTHER_ADDRESS = "127.0.0.2";

  /** How a client of this variant shows who it is. */
  protected SignIn signIn() {
    return SignIn.SESSION;
  }

  /** Method and target of every route that shows a user's data, with %s for the id. */
  protected List<String> routes() {
    return List.of(
        "GET /api/user/%s",
        "HEAD /api/user/%s", "GET /api/user/%s/dashboard", "POST /api/user/%s/statement?months=1");
  }

  /** Where the public API is; by default the process that Quarkus started for the test. */
  protected URI api() {
    return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
  }

  @Test
  void showsAUserTheUsersOwnData() throws IOException {
    Map<String, String> credentials = signIn().at(api(), "u00042");
    for (String route : routes()) {
      assertThat(ask(route, "u00042", credentials).status()).as(route).isEqualTo(200);
    }
  }

  @Test
  void refusesAUserEverybodyElsesData() throws IOException {
    Map<String, String> credentials = signIn().at(api(), "u00042");
    Stream<String> others = Stream.of("u00041", "u00001", "u10000", "u10001", "u00000", "staff");
    for (String id : Stream.concat(others, HostileIds.oneSegment().values().stream()).toList()) {
      if (id.contains(";")) {
        continue; // matrix parameters are no part of any path here: nobody is found, whoever asks
      }
      for (String route : routes()) {
        assertRefused(ask(route, id, credentials), 403, "Forbidden", route, id);
      }
    }
  }

  /** Nobody sees anything on a path that nearly is a resource's. */
  @Test
  void showsNothingBehindASemicolonWhoeverAsks() throws IOException {
    Map<String, String> nobody = Map.of(SignIn.PAGE_HEADER, SignIn.PAGE);
    for (Map<String, String> asker : List.of(nobody, at("u00042"), at(SignIn.STAFF))) {
      for (String route : routes()) {
        String[] parts = route.formatted("u00041").split("[ ?]");
        String query = parts.length > 2 ? "?" + parts[2] : "";
        for (String path : SemicolonPaths.near(parts[1])) {
          String near = parts[0] + " " + path + query;
          assertThat(ask(near.replace("%", "%%"), "", asker).status())
              .as(near)
              .isIn(400, 401, 403, 404);
        }
      }
    }
  }

  @Test
  void showsStaffEverybodysData() throws IOException {
    Map<String, String> credentials = signIn().at(api(), SignIn.STAFF);
    for (String route : routes()) {
      assertThat(ask(route, "u00001", credentials).status()).as(route).isEqualTo(200);
      assertThat(ask(route, "u10000", credentials).status()).as(route).isEqualTo(200);
    }
  }

  /** Refusals too, all of which are held to it where they are tried. */
  @Test
  void letsNoCacheKeepWhatIsPersonal() throws IOException {
    Map<String, String> credentials = signIn().at(api(), SignIn.STAFF);
    for (String route : routes()) {
      for (String id : List.of("u00042", "u10001", "nobody")) {
        assertThat(ask(route, id, credentials).joined("Cache-Control", ", "))
            .as("%s %s", route, id)
            .isEqualTo("no-store");
      }
    }
    for (String route : List.of("DELETE /api/user/u00042", "GET /api/nowhere", "GET /api/x;y")) {
      assertThat(ask(route, "", credentials).joined("Cache-Control", ", "))
          .as(route)
          .isEqualTo("no-store");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nothing", "nonsense", "cut off", "longer", "in the wrong place", "twice"})
  void refusesWhoeverShowsNoProperCredentials(String how) throws IOException {
    Map<String, String> shown = spoiled(signIn().at(api(), "u00042"), how);
    for (String route : routes()) {
      assertUnauthorized(ask(route, "u00042", shown), route);
    }
    for (String route :
        List.of(
            "GET /api", "GET /api/", "GET /api/nowhere", "PUT /api/user/u00042", "GET /api/x/y")) {
      assertUnauthorized(ask(route, "", shown), route);
    }
    assertUnauthorized(ask("POST " + SignIn.OUT, "", shown), SignIn.OUT);
  }

  @Test
  void tellsNobodyWhetherTheNameOrThePasswordIsWrong() throws IOException {
    RawResponse wrong = signIn("{\"user\":\"u00050\",\"password\":\"shop-51\"}");
    RawResponse unknown = signIn("{\"user\":\"u00000\",\"password\":\"shop-00\"}");
    RawResponse noName = signIn("{\"user\":\"x'\\u0000\",\"password\":\"shop-00\"}");
    for (RawResponse answer : List.of(wrong, unknown, noName)) {
      assertUnauthorized(answer, "sign-in");
      assertThat(names(answer)).isEqualTo(names(wrong));
      assertThat(answer.all("Set-Cookie")).isEmpty();
    }
  }

  static Stream<String> malformed() {
    return Stream.of(
        "",
        "x",
        "[]",
        "null",
        "{}",
        "{\"user\":\"u00042\"}",
        "{\"password\":\"shop-42\"}",
        "{\"user\":\"u00042\",\"password\":42}",
        "{\"user\":[\"u00042\"],\"password\":\"shop-42\"}",
        "{\"user\":\"\",\"password\":\"\"}",
        "{\"user\":\"u00042\",\"password\":\"shop-42\"",
        "{\"user\":\"u00042\",\"password\":\"" + "x".repeat(1024) + "\"}");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void saysHowToSignInToWhoeverSendsSomethingElse(String body) throws IOException {
    assertMalformed(signIn(body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "none"})
  void takesCredentialsAsJsonOnly(String type) throws IOException {
    Map<String, String> headers = new HashMap<>(Map.of(SignIn.PAGE_HEADER, SignIn.PAGE));
    if (!type.equals("none")) {
      headers.put("Content-Type", type);
    }
    String body = "{\"user\":\"u00042\",\"password\":\"shop-42\"}";
    assertMalformed(RawRequest.of("POST", SignIn.PATH).with(headers).withBody(body).sendTo(api()));
  }

  @Test
  void givesNewCredentialsWithEachSignIn() throws IOException {
    List<Map<String, String>> given =
        IntStream.range(0, 5).mapToObj(k -> at("u00043")).distinct().toList();
    assertThat(given).hasSize(5);
    assertThat(ask(routes().get(0), "u00043", given.get(0)).status()).isEqualTo(200);
  }

  @Test
  void forgetsWhoAskedAfterSignOut() throws IOException {
    Map<String, String> other = at("u00047");
    Map<String, String> credentials = at("u00047");
    RawResponse out = ask("POST " + SignIn.OUT, "", credentials);
    assertThat(out.status()).isEqualTo(204);
    if (signIn() == SignIn.SESSION) {
      assertThat(out.joined("Set-Cookie", ", "))
          .startsWith(SessionLawTest.cookieName(credentials) + "=;")
          .contains("Max-Age=0");
    }
    assertUnauthorized(ask(routes().get(0), "u00047", credentials), "after sign-out");
    assertUnauthorized(ask("POST " + SignIn.OUT, "", credentials), "sign-out again");
    assertThat(ask(routes().get(0), "u00047", other).status()).isEqualTo(200);
  }

  /** The first is a user, the second nobody: both are counted alike. */
  @ParameterizedTest
  @ValueSource(strings = {"u00048", "u20048"})
  void letsWhoeverGuessesWait(String user) throws IOException {
    for (int k = 0; k < MAX_FAILURES; k++) {
      assertUnauthorized(signIn(credentials(user, "wrong-" + k)), "guess " + k);
    }
    RawResponse answer = signIn(credentials(user, SignIn.password(user)));
    assertRefused(answer, 429, "Too Many Requests", SignIn.PATH, user);
    assertThat(Integer.parseInt(answer.joined("Retry-After", ", "))).isBetween(1, 60);
    assertThat(at("u00049")).as("others need not wait").isNotEmpty();
  }

  @Test
  void keepsNobodyOutWhoseNameIsGuessedAtFromAnotherAddress() throws IOException {
    for (int k = 0; k < MAX_FAILURES; k++) {
      assertUnauthorized(signIn(credentials("u00053", "wrong-" + k)), "guess " + k);
    }
    Map<String, String> headers = new HashMap<>(SIGN_IN_HEADERS);
    headers.put("X-Forwarded-For", ANOTHER_ADDRESS);
    String right = credentials("u00053", "shop-53");
    assertThat(
            RawRequest.of("POST", SignIn.PATH).with(headers).withBody(right).sendTo(api()).status())
        .as("an address that anybody can claim")
        .isEqualTo(429);
    InetAddress another = InetAddress.getByName(ANOTHER_ADDRESS);
    assertThat(
            RawRequest.of("POST", SignIn.PATH)
                .with(SIGN_IN_HEADERS)
                .withBody(right)
                .sendFrom(another, api())
                .status())
        .as("another address")
        .isIn(200, 204);
  }

  /** A right password each, so that nothing but the hanging up can be held against them. */
  @Test
  void holdsNothingAgainstWhoeverHangsUp() throws Exception {
    for (int k = 0; k < WHO_HANG_UP; k++) {
      hangUpDuringSignIn(credentials("u00052", "shop-52"));
    }
    long began = System.nanoTime();
    RawResponse answer = signIn(credentials("u00052", "shop-52"));
    while (answer.status() == BUSY && System.nanoTime() - began < ALL_CHECKED.toNanos()) {
      Thread.sleep(50); // some passwords are still being checked
      answer = signIn(credentials("u00052", "shop-52"));
    }
    assertThat(answer.status()).as("%s", answer).isIn(200, 204);
  }

  final Map<String, String> at(String user) {
    try {
      return signIn().at(api(), user);
    } catch (IOException e) {
      throw new AssertionError(user + " cannot sign in", e);
    }
  }

  private static Map<String, String> spoiled(Map<String, String> credentials, String how) {
    Map<String, String> shown = new HashMap<>(credentials);
    String name = shown.containsKey("Cookie") ? "Cookie" : "Authorization";
    String value = shown.remove(name);
    switch (how) {
      case "nonsense" -> shown.put(name, value.replaceAll("(=|Bearer ).*", "$1nonsense"));
      case "cut off" -> shown.put(name, value.substring(0, value.length() - 2));
      case "longer" -> shown.put(name, value + "A");
      case "in the wrong place" -> shown.put("X-" + name, value);
      case "twice" ->
          shown.put(name, name.equals("Cookie") ? value + "; " + value + "A" : value + "," + value);
      default -> {}
    }
    return shown;
  }

  /** Sends the request and resets the connection while the password is being checked. */
  private void hangUpDuringSignIn(String body) throws Exception {
    try (Socket socket = new Socket(api().getHost(), api().getPort())) {
      socket.setSoLinger(true, 0); // closing sends a reset
      RawRequest request = RawRequest.of("POST", SignIn.PATH).with(SIGN_IN_HEADERS).withBody(body);
      socket.getOutputStream().write(request.bytes(api().getAuthority()));
      Thread.sleep(CHECKING.toMillis());
    }
  }

  private static Set<String> names(RawResponse answer) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    answer.headers().forEach(header -> names.add(header.getKey()));
    return names;
  }

  final RawResponse ask(String route, String id, Map<String, String> headers) throws IOException {
    String[] parts = route.formatted(id).split(" ", 2);
    Map<String, String> all = new HashMap<>(headers);
    if (parts[0].equals("POST")) {
      all.put("Content-Length", "0");
      all.remove("Content-Type");
    }
    return RawRequest.of(parts[0], parts[1]).with(all).sendTo(api());
  }

  private RawResponse signIn(String body) throws IOException {
    return RawRequest.of("POST", SignIn.PATH).with(SIGN_IN_HEADERS).withBody(body).sendTo(api());
  }

  private static String credentials(String user, String password) {
    return "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password);
  }

  final void assertUnauthorized(RawResponse answer, String what) {
    assertRefused(answer, 401, "Unauthorized", what, "");
    assertThat(answer.joined("WWW-Authenticate", ", "))
        .as(what)
        .isEqualTo(signIn() == SignIn.BEARER ? "Bearer" : "");
  }

  private static void assertMalformed(RawResponse answer) {
    String rule = "send {\"user\":\"...\",\"password\":\"...\"} as JSON";
    assertRefused(answer, 400, rule, SignIn.PATH, "");
  }

  static void assertRefused(RawResponse answer, int status, String body, String what, String more) {
    assertThat(answer.status()).as("%s %s: %s", what, more, answer).isEqualTo(status);
    assertThat(answer.body())
        .as("%s %s", what, more)
        .isIn(body, what.startsWith("HEAD") ? "" : body);
    assertThat(answer.all("X-Request-Id")).isNotEmpty();
    assertThat(answer.all("Server-Timing")).isNotEmpty();
    assertThat(answer.joined("Content-Type", ", ")).isEqualTo("text/plain");
    assertThat(answer.joined("Cache-Control", ", ")).as(what).isEqualTo("no-store");
  }
}
