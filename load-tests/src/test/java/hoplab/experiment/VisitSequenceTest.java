package hoplab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.visit.Browser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitSequenceTest {

  private static final List<String> USER_FETCH = List.of("GET /api/user/{id}");

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(VisitSequence.draw(7, 0.5, 200, 10_000))
        .isEqualTo(VisitSequence.draw(7, 0.5, 200, 10_000))
        .isNotEqualTo(VisitSequence.draw(8, 0.5, 200, 10_000));
  }

  @Test
  void asksForStrangersOnlyWithoutReuse() {
    assertThat(users(0, 2_000)).hasSize(2_000);
  }

  @Test
  void asksForKnownUsersAsOftenAsItShould() {
    assertThat(users(0.9, 2_000).size() / 2_000.0).isCloseTo(0.1, within(0.02));
  }

  @Test
  void lastsHalfAMinuteForEachVisit() {
    VisitSequence sequence = VisitSequence.draw(3, 0, 2_000, 10_000);
    double seconds = sequence.steps().get(1_999).at().toMillis() / 1e3;
    assertThat(seconds / 1_999).isCloseTo(30, within(2.5));
    assertThat(sequence.steps().get(0).at()).isZero();
  }

  @Test
  void strangersAlwaysNeedAPreflightWhateverMaxAgeSays() {
    VisitSequence sequence = VisitSequence.draw(3, 0, 500, 10_000);
    for (Browser browser : Browser.values()) {
      assertThat(PreflightFindings.count(USER_FETCH, true, browser, 86_400L, sequence, 500))
          .isEqualTo(500);
    }
  }

  @Test
  void aLongerMaxAgeNeverNeedsMorePreflights() {
    VisitSequence sequence = VisitSequence.draw(3, 0.9, 500, 10_000);
    long last = 500;
    for (Long maxAge : new Long[] {null, 5L, 600L, 7_200L, 86_400L}) {
      long now =
          PreflightFindings.count(USER_FETCH, true, Browser.FIREFOX, maxAge, sequence, 500);
      assertThat(now).isLessThanOrEqualTo(last);
      last = now;
    }
    assertThat(last).isLessThan(200);
  }

  @Test
  void noBrowserKeepsAnAnswerLongerThanItsCap() {
    VisitSequence sequence = VisitSequence.draw(3, 0.9, 500, 10_000);
    assertThat(PreflightFindings.count(USER_FETCH, true, Browser.WEBKIT, 86_400L, sequence, 500))
        .isEqualTo(
            PreflightFindings.count(USER_FETCH, true, Browser.FIREFOX, 600L, sequence, 500));
  }

  @Test
  void aPageOfTheSameOriginNeedsNone() {
    VisitSequence sequence = VisitSequence.draw(3, 0, 500, 10_000);
    assertThat(PreflightFindings.count(USER_FETCH, false, Browser.CHROMIUM, null, sequence, 500))
        .isZero();
  }

  private static Set<String> users(double reuse, int visits) {
    Set<String> users = new HashSet<>();
    VisitSequence.draw(5, reuse, visits, 10_000).steps().forEach(s -> users.add(s.userId()));
    return users;
  }
}
