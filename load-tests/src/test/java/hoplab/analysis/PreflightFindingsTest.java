package hoplab.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import hoplab.analysis.VisitSequence.Step;
import hoplab.client.Browser;
import hoplab.contract.SeededShop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PreflightFindingsTest {

  private static final List<String> USER_FETCH = List.of("GET /api/user/{id}");
  private static final List<String> DASHBOARD =
      List.of("GET /api/user/{id}", "GET /api/user/{id}/orders");

  @ParameterizedTest
  @EnumSource
  void paysAtEveryVisitToSomeoneNew(Browser browser) {
    VisitSequence fresh = VisitSequence.draw(1, 0, 300, SeededShop.USERS);
    for (Optional<Duration> maxAge : List.of(seconds(0), seconds(86_400), NOT_SAID)) {
      assertThat(count(fresh, USER_FETCH, browser, maxAge)).isEqualTo(300);
      assertThat(count(fresh, DASHBOARD, browser, maxAge)).isEqualTo(600);
    }
  }

  private static final Optional<Duration> NOT_SAID = Optional.empty();

  /** Visits to one user at 0, 4, 5, 600, 7,200 and 86,400 s after the first, by hand. */
  @ParameterizedTest
  @CsvSource({
    "FIREFOX, 0, 6",
    "FIREFOX, 5, 5",
    "FIREFOX, 600, 4",
    "FIREFOX, 601, 3",
    "FIREFOX, 86400, 2",
    "FIREFOX, 90000, 2",
    "CHROMIUM, 86400, 3",
    "WEBKIT, 86400, 4",
    "WEBKIT, 600, 4"
  })
  void paysWhenTheLastAnswerHasAged(Browser browser, long maxAgeSeconds, long preflights) {
    List<Step> steps =
        List.of(0, 4, 5, 600, 7_200, 86_400).stream()
            .map(at -> new Step(Duration.ofSeconds(at), "u00042"))
            .toList();
    assertThat(count(new VisitSequence(steps), USER_FETCH, browser, seconds(maxAgeSeconds)))
        .isEqualTo(preflights);
  }

  @Test
  void paysLessTheLongerAnAnswerHolds() {
    VisitSequence often = VisitSequence.draw(1, 0.9, 2_000, SeededShop.USERS);
    long before = Long.MAX_VALUE;
    for (long maxAge : new long[] {5, 600, 7_200, 86_400}) {
      long now = count(often, USER_FETCH, Browser.FIREFOX, seconds(maxAge));
      assertThat(now).isLessThan(before);
      before = now;
    }
    assertThat(before)
        .as("once for each user, if nothing ages within the sequence")
        .isEqualTo(often.steps().stream().map(Step::userId).distinct().count());
    assertThat(count(often, USER_FETCH, Browser.FIREFOX, NOT_SAID))
        .as("five seconds hold unless the server says")
        .isEqualTo(count(often, USER_FETCH, Browser.FIREFOX, seconds(5)));
  }

  private static Optional<Duration> seconds(long seconds) {
    return Optional.of(Duration.ofSeconds(seconds));
  }

  private static long count(
      VisitSequence sequence, List<String> lines, Browser browser, Optional<Duration> maxAge) {
    return PreflightFindings.count(
        lines,
        true,
        browser,
        maxAge.map(Duration::toSeconds).orElse(null),
        sequence,
        sequence.steps().size());
  }
}
