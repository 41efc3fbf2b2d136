package hoplab.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoplab.analysis.VisitSequence.Step;
import hoplab.contract.SeededShop;
import hoplab.contract.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitSequenceTest {

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    VisitSequence one = VisitSequence.draw(7, 0.5, 500, SeededShop.USERS);
    assertThat(VisitSequence.draw(7, 0.5, 500, SeededShop.USERS)).isEqualTo(one);
    assertThat(VisitSequence.draw(8, 0.5, 500, SeededShop.USERS)).isNotEqualTo(one);
    assertThat(VisitSequence.draw(7, 0.9, 500, SeededShop.USERS)).isNotEqualTo(one);
  }

  @Test
  void isDrawnAlikeOnEveryMachine() {
    assertThat(VisitSequence.draw(1, 0.5, 3, SeededShop.USERS).steps())
        .extracting(step -> step.at().toMillis() + " " + step.userId())
        .containsExactly("0 u04477", "25080 u04926", "131297 u04926");
  }

  @Test
  void asksForNobodyTwiceWithoutReuse() {
    List<Step> visits = VisitSequence.draw(3, 0, SeededShop.USERS, SeededShop.USERS).steps();
    assertThat(visits).extracting(Step::userId).doesNotHaveDuplicates();
    assertThat(visits).allMatch(step -> UserId.parse(step.userId()).isPresent());
    assertThat(visits).extracting(Step::userId).contains("u00001", "u10000");
  }

  @Test
  void asksAlwaysForTheSameUserWithReuseOfOne() {
    assertThat(VisitSequence.draw(3, 1, 50, SeededShop.USERS).steps())
        .extracting(Step::userId)
        .containsOnly(VisitSequence.draw(3, 1, 50, SeededShop.USERS).steps().get(0).userId());
  }

  @Test
  void asksForNewUsersAsOftenAsItIsTold() {
    long users =
        VisitSequence.draw(5, 0.9, 10_000, SeededShop.USERS).steps().stream()
            .map(Step::userId)
            .distinct()
            .count();
    assertThat((double) users).isCloseTo(1_000, within(100.0));
  }

  @Test
  void keepsTheMeanGapAndNeverGoesBack() {
    List<Step> visits = VisitSequence.draw(5, 0.5, 10_000, SeededShop.USERS).steps();
    assertThat(visits).extracting(Step::at).isSorted();
    assertThat(visits.get(9_999).at().toMillis() / 10_000.0).isCloseTo(30_000, within(900.0));
  }
}
