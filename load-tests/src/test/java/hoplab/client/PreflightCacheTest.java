package hoplab.client;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.client.PreflightCache.Credentials;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PreflightCacheTest {

  private static final String PAGE = "http://page.example:8080";
  private static final String URL = "http://api.example:8081/api/user/u00042";

  private final SimulatedClock clock = new SimulatedClock();
  private final PreflightCache cache = new PreflightCache(Browser.FIREFOX, clock);

  @Test
  void asksBeforeTheFirstRequestAndNotBeforeTheSecond() {
    assertThat(needs(PAGE, get(URL))).isTrue();
    store(60, List.of("GET"), List.of("authorization"));
    assertThat(needs(PAGE, get(URL))).isFalse();
  }

  @Test
  void neverAsksForWhatIsSafe() {
    for (String method : List.of("GET", "HEAD", "POST")) {
      Request plain =
          new Request(method, URI.create(URL), Map.of("Accept", "text/plain", "Range", "bytes=0-"));
      assertThat(needs(PAGE, plain)).as(method).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://api.example:8081/api/user/u00043",
    "http://api.example:8081/api/user/u00042/orders",
    "http://api.example:8081/api/user/u00042?months=12",
    "http://api.example:8082/api/user/u00042",
    "http://api2.example:8081/api/user/u00042"
  })
  void keepsEachFullUrlApart(String other) {
    store(60, List.of("GET"), List.of("authorization"));
    assertThat(needs(PAGE, get(other))).isTrue();
  }

  @Test
  void keepsOriginsApart() {
    store(60, List.of("GET"), List.of("authorization"));
    assertThat(needs("http://page.example:8081", get(URL))).isTrue();
  }

  @Test
  void keepsAnEntryForEachMethodAndEachHeader() {
    store(60, List.of("PUT"), List.of("authorization"));
    assertThat(needs(PAGE, request("PUT", "Authorization"))).isFalse();
    assertThat(needs(PAGE, request("GET", "Authorization"))).as("GET is safe").isFalse();
    assertThat(needs(PAGE, request("DELETE", "Authorization"))).isTrue();
    assertThat(needs(PAGE, request("PUT", "X-Other"))).isTrue();
    store(60, List.of(), List.of("x-other"));
    assertThat(needs(PAGE, request("PUT", "X-Other"))).isFalse();
  }

  @Test
  void matchesMethodsByCaseAndHeadersWithoutCase() {
    store(60, List.of("PATCH"), List.of("x-other"));
    assertThat(needs(PAGE, request("PATCH", "X-OTHER"))).isFalse();
    assertThat(needs(PAGE, request("patch", "x-other"))).isTrue();
  }

  @Test
  void takesAStarForEverythingButAuthorization() {
    store(60, List.of("*"), List.of("*"));
    assertThat(needs(PAGE, request("DELETE", "X-Other"))).isFalse();
    assertThat(needs(PAGE, request("DELETE", "Authorization"))).isTrue();
  }

  @Test
  void servesRequestsWithoutCookiesFromEntriesWithButNotTheOtherWayRound() {
    Request request = get(URL);
    PreflightAnswer answer = answer(60, List.of("GET"), List.of("authorization"));
    cache.store(PAGE, request, Credentials.OMITTED, answer);
    assertThat(cache.needsPreflight(PAGE, request, Credentials.INCLUDED)).isTrue();
    assertThat(cache.needsPreflight(PAGE, request, Credentials.OMITTED)).isFalse();
    cache.clear(PAGE, request);
    cache.store(PAGE, request, Credentials.INCLUDED, answer);
    assertThat(cache.needsPreflight(PAGE, request, Credentials.INCLUDED)).isFalse();
    assertThat(cache.needsPreflight(PAGE, request, Credentials.OMITTED)).isFalse();
  }

  @Test
  void forgetsToTheSecond() {
    store(600, List.of("GET"), List.of("authorization"));
    clock.put(Duration.ofMinutes(10).minusMillis(1));
    assertThat(needs(PAGE, get(URL))).isFalse();
    clock.put(Duration.ofMinutes(10));
    assertThat(needs(PAGE, get(URL))).isTrue();
  }

  @Test
  void keepsNothingWithAnAgeOfZero() {
    store(0, List.of("GET"), List.of("authorization"));
    assertThat(needs(PAGE, get(URL))).isTrue();
  }

  @Test
  void keepsForFiveSecondsUnlessTheServerSays() {
    cache.store(
        PAGE,
        get(URL),
        Credentials.OMITTED,
        new PreflightAnswer(List.of("GET"), List.of("authorization"), Optional.empty()));
    clock.put(Duration.ofMillis(4_999));
    assertThat(needs(PAGE, get(URL))).isFalse();
    clock.put(Duration.ofSeconds(5));
    assertThat(needs(PAGE, get(URL))).isTrue();
  }

  @Test
  void agesAnewWhenStoredAgain() {
    store(10, List.of("GET"), List.of("authorization"));
    clock.put(Duration.ofSeconds(8));
    store(10, List.of("GET"), List.of("authorization"));
    clock.put(Duration.ofSeconds(17));
    assertThat(needs(PAGE, get(URL))).isFalse();
    clock.put(Duration.ofSeconds(18));
    assertThat(needs(PAGE, get(URL))).isTrue();
  }

  @Test
  void lendsItsNewAgeToAStarThatMatches() {
    store(10, List.of("*"), List.of("x-other"));
    clock.put(Duration.ofSeconds(8));
    store(10, List.of("PUT"), List.of("x-other"));
    clock.put(Duration.ofSeconds(17));
    assertThat(needs(PAGE, request("DELETE", "X-Other"))).isFalse();
  }

  @Test
  void forgetsWhatItIsToldTo() {
    store(60, List.of("GET"), List.of("authorization"));
    cache.clear(PAGE, get(URL));
    assertThat(needs(PAGE, get(URL))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void neverKeepsLongerThanTheBrowserDoes(Browser browser) {
    long cap =
        switch (browser) {
          case CHROMIUM -> 7_200;
          case WEBKIT -> 600;
          case FIREFOX -> 86_400;
        };
    PreflightCache own = new PreflightCache(browser, clock);
    own.store(
        PAGE,
        get(URL),
        Credentials.OMITTED,
        answer(cap + 1_000, List.of("GET"), List.of("authorization")));
    clock.put(Duration.ofSeconds(cap - 1));
    assertThat(own.needsPreflight(PAGE, get(URL), Credentials.OMITTED)).isFalse();
    clock.put(Duration.ofSeconds(cap));
    assertThat(own.needsPreflight(PAGE, get(URL), Credentials.OMITTED)).isTrue();
  }

  private boolean needs(String origin, Request request) {
    return cache.needsPreflight(origin, request, Credentials.OMITTED);
  }

  private void store(long seconds, List<String> methods, List<String> headers) {
    cache.store(PAGE, get(URL), Credentials.OMITTED, answer(seconds, methods, headers));
  }

  private static PreflightAnswer answer(long seconds, List<String> methods, List<String> headers) {
    return new PreflightAnswer(methods, headers, Optional.of(Duration.ofSeconds(seconds)));
  }

  private static Request get(String url) {
    return BrowserPage.withToken(Request.of("GET", URI.create(url)));
  }

  private static Request request(String method, String header) {
    return new Request(method, URI.create(URL), Map.of(header, "x"));
  }
}
