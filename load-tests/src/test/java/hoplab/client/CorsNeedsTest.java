package hoplab.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorsNeedsTest {

  private static final URI URL = URI.create("http://api.example:8081/");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Accept|*/*",
        "accept|text/html",
        "Accept-Language|en-GB, en;q=0.5",
        "Content-Language|de",
        "Content-Type|text/plain; charset=utf-8",
        "Content-Type|Application/X-WWW-Form-Urlencoded",
        "Content-Type|multipart/form-data",
        "Range|bytes=0-",
        "Range|bytes=0-255"
      })
  void knowsWhatIsSafe(String name, String value) {
    assertThat(CorsNeeds.unsafeHeaders(with(Map.of(name, value)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Authorization|Bearer x",
        "X-Request-Id|1",
        "Accept|text/html(comment)",
        "Accept-Language|en_GB",
        "Content-Type|application/json",
        "Content-Type|text/plainer",
        "Range|bytes=-5",
        "Range|bytes=0-1,2-3"
      })
  void knowsWhatIsNot(String name, String value) {
    assertThat(CorsNeeds.unsafeHeaders(with(Map.of(name, value))))
        .containsExactly(name.toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void namesThemInLowerCaseAndInOrder() {
    assertThat(
            CorsNeeds.unsafeHeaders(
                with(Map.of("X-B", "1", "Authorization", "2", "x-a", "3", "Accept", "*/*"))))
        .containsExactly("authorization", "x-a", "x-b");
  }

  @Test
  void takesLongValuesForUnsafe() {
    assertThat(CorsNeeds.unsafeHeaders(with(Map.of("Accept", "a".repeat(128))))).isEmpty();
    assertThat(CorsNeeds.unsafeHeaders(with(Map.of("Accept", "a".repeat(129))))).hasSize(1);
    Map<String, String> many = new HashMap<>();
    for (String spelling :
        "ACCEPT accept Accept aCcept acCept accEpt accePt accepT aCCept".split(" ")) {
      many.put(spelling, "a".repeat(128));
    }
    assertThat(CorsNeeds.unsafeHeaders(with(many))).containsExactly("accept");
  }

  private static Request with(Map<String, String> headers) {
    return new Request("GET", URL, headers);
  }
}
