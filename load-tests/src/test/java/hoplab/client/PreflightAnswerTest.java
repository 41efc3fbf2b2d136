package hoplab.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightAnswerTest {

  private static final String PAGE = "http://page.example:8080";
  private static final URI URL = URI.create("http://api.example:8081/api/user/u00042");
  private static final Request REQUEST = BrowserPage.withToken(Request.of("GET", URL));
  private static final Map<String, List<String>> GOOD =
      Map.of(
          "access-control-allow-origin", List.of(PAGE),
          "access-control-allow-methods", List.of("GET, HEAD", "POST"),
          "access-control-allow-headers", List.of("Content-Type,Authorization"),
          "access-control-max-age", List.of("600"));

  @Test
  void readsWhatAServerAllows() {
    PreflightAnswer answer = PreflightAnswer.of(PAGE, REQUEST, new Reply(204, GOOD));
    assertThat(answer.methods()).containsExactly("GET", "HEAD", "POST");
    assertThat(answer.headerNames()).containsExactly("content-type", "authorization");
    assertThat(answer.maxAge()).contains(Duration.ofMinutes(10));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "5, 5", "007, 7", "' 60 ', 60", "86400, 86400", "999999999, 999999999"})
  void readsSeconds(String text, long seconds) {
    assertThat(PreflightAnswer.maxAge(List.of(text))).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999999999", "99999999999999999999999999", "9223372036854775808"})
  void takesAnAbsurdAgeForALongOne(String text) {
    assertThat(PreflightAnswer.maxAge(List.of(text)).orElseThrow())
        .isGreaterThan(Browser.FIREFOX.longest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "-600", "+5", "1.5", "1e3", "600s", "0x10", "6 0", "NaN", "5,5"})
  void takesAnAgeThatIsNoneForNoAge(String text) {
    assertThat(PreflightAnswer.maxAge(List.of(text))).isEmpty();
  }

  @Test
  void takesTwoAgesForNoAge() {
    assertThat(PreflightAnswer.maxAge(List.of("5", "600"))).isEmpty();
    assertThat(PreflightAnswer.maxAge(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://page.example", "null", PAGE + "/", PAGE + ", http://b", "HTTP://A"})
  void refusesAnotherOrigin(String origin) {
    refuses(with("access-control-allow-origin", origin), 200, "allows the origin " + origin);
  }

  @Test
  void refusesNoOrTwoOrigins() {
    refuses(without("access-control-allow-origin"), 200, "no answer allows the origin " + PAGE);
    Map<String, List<String>> two = new HashMap<>(GOOD);
    two.put("access-control-allow-origin", List.of(PAGE, PAGE));
    refuses(two, 200, "allows the origin");
  }

  @Test
  void takesAnyOriginForAPageWithoutCookies() {
    Reply reply = new Reply(200, with("access-control-allow-origin", "*"));
    assertThat(PreflightAnswer.of(PAGE, REQUEST, reply).methods()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 403, 404, 500})
  void refusesEveryOtherStatusThan2xx(int status) {
    refuses(GOOD, status, "its preflight was answered with " + status);
  }

  @Test
  void refusesAHeaderThatIsNotNamed() {
    refuses(
        without("access-control-allow-headers"), 200, "does not allow the header authorization");
    refuses(with("access-control-allow-headers", "X-Other"), 200, "the header authorization");
  }

  @Test
  void takesNoStarForAuthorization() {
    refuses(with("access-control-allow-headers", "*"), 200, "the header authorization");
    Request other = new Request("GET", URL, Map.of("X-Other", "1"));
    Reply reply = new Reply(200, with("access-control-allow-headers", "*"));
    assertThat(PreflightAnswer.of(PAGE, other, reply).headerNames()).containsExactly("*");
  }

  @Test
  void refusesAMethodThatIsNeitherNamedNorSafe() {
    Request delete = Request.of("DELETE", URL);
    assertThatThrownBy(() -> PreflightAnswer.of(PAGE, delete, new Reply(200, GOOD)))
        .isInstanceOf(VisitFailure.class)
        .hasMessageContaining("does not allow the method DELETE");
    Reply any = new Reply(200, with("access-control-allow-methods", "*"));
    assertThat(PreflightAnswer.of(PAGE, delete, any).methods()).containsExactly("*");
    Reply none = new Reply(200, without("access-control-allow-methods"));
    assertThat(PreflightAnswer.of(PAGE, REQUEST, none).methods()).as("GET is safe").isEmpty();
  }

  @Test
  void refusesWhatCannotBeRead() {
    refuses(with("access-control-allow-methods", "GET POST"), 200, "unreadable");
  }

  private static void refuses(Map<String, List<String>> headers, int status, String sentence) {
    assertThatThrownBy(() -> PreflightAnswer.of(PAGE, REQUEST, new Reply(status, headers)))
        .isInstanceOf(VisitFailure.class)
        .hasMessageStartingWith("a browser would refuse GET " + URL + ": ")
        .hasMessageContaining(sentence);
  }

  private static Map<String, List<String>> with(String name, String value) {
    Map<String, List<String>> headers = new HashMap<>(GOOD);
    headers.put(name, List.of(value));
    return headers;
  }

  private static Map<String, List<String>> without(String name) {
    Map<String, List<String>> headers = new HashMap<>(GOOD);
    headers.remove(name);
    return headers;
  }
}
