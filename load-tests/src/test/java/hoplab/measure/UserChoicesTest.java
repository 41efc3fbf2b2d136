package hoplab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UserChoicesTest {

  @Test
  void callsTargetsInEveryOrderEquallyOften() {
    UserChoices choices = new UserChoices(7, 10_000, 3);

    Map<String, Long> orders =
        IntStream.range(0, 60_000)
            .mapToObj(arrival -> Arrays.toString(choices.order(arrival)))
            .collect(Collectors.groupingBy(order -> order, TreeMap::new, Collectors.counting()));

    assertThat(orders).hasSize(6);
    assertThat(orders.values()).allSatisfy(n -> assertThat(n).isCloseTo(10_000L, within(400L)));
  }

  @Test
  void asksForEveryStoredUserEquallyOften() {
    UserChoices choices = new UserChoices(7, 10, 3);

    Map<Integer, Long> users =
        IntStream.range(0, 100_000)
            .mapToObj(choices::userNumber)
            .collect(Collectors.groupingBy(user -> user, TreeMap::new, Collectors.counting()));

    assertThat(users.keySet()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(users.values()).allSatisfy(n -> assertThat(n).isCloseTo(10_000L, within(400L)));
  }

  @Test
  void drawsOrderAndUserApart() {
    UserChoices choices = new UserChoices(7, 2, 2);

    long same =
        IntStream.range(0, 10_000)
            .filter(arrival -> choices.userNumber(arrival) - 1 == choices.order(arrival)[0])
            .count();

    assertThat(same).isCloseTo(5_000L, within(200L));
  }

  @Test
  void repeatsItselfForTheSameSeedOnly() {
    UserChoices once = new UserChoices(7, 10_000, 4);
    UserChoices again = new UserChoices(7, 10_000, 4);
    UserChoices other = new UserChoices(8, 10_000, 4);

    assertThat(ids(again)).isEqualTo(ids(once));
    assertThat(ids(other)).isNotEqualTo(ids(once));
    assertThat(again.order(999)).isEqualTo(once.order(999));
  }

  @Test
  void spellsIdsWithFiveDigits() {
    assertThat(new UserChoices(7, 1, 1).userId(0)).isEqualTo("u00001");
    assertThat(ids(new UserChoices(7, 10_000, 1))).contains("u").doesNotContain("u0000,");
  }

  @Test
  void rejectsNothingToChooseFrom() {
    assertThatThrownBy(() -> new UserChoices(1, 0, 1)).hasMessageContaining("at least one user");
    assertThatThrownBy(() -> new UserChoices(1, 1, 0)).hasMessageContaining("one target");
  }

  private static String ids(UserChoices choices) {
    return IntStream.range(0, 1_000).mapToObj(choices::userId).collect(Collectors.joining(","));
  }
}
