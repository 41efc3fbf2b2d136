package hoplab.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededShopTest {
  /** A change of these bytes makes every published result incomparable with later ones. */
  private static final String ALL_USERS_AND_ORDERS =
      "68be64454ad400e612c80206234ebd8fcd74f551b261d7bed7e637ebacb0f5bd";

  @Test
  void isTheSameShopToTheByteEverywhere() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int n = 1; n <= SeededShop.USERS; n++) {
      digest.update(Json.of(SeededShop.user(n)).getBytes(UTF_8));
      digest.update(Json.of(SeededShop.orders(n)).getBytes(UTF_8));
    }
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(ALL_USERS_AND_ORDERS);
  }

  @Test
  void knowsUserFortyTwo() {
    assertThat(Json.of(SeededShop.user(42)))
        .isEqualTo(
            "{\"id\":\"u00042\",\"name\":\"Siân O'Brien\",\"email\":\"u00042@shop.example\","
                + "\"memberSince\":\"2018-01-25\"}");
    assertThat(SeededShop.orders(42))
        .startsWith(new Order("o00042-d", LocalDate.of(2024, 12, 12), "Kettle", 45_917))
        .hasSize(4);
  }

  @Test
  void givesEveryNumberOfOrdersFromNoneToTwentyFour() {
    Set<Integer> counts =
        IntStream.rangeClosed(1, SeededShop.USERS)
            .mapToObj(n -> SeededShop.orders(n).size())
            .collect(Collectors.toSet());
    assertThat(counts).hasSize(25).contains(0, 24);
  }

  @Test
  void placesOrdersBetweenJoiningAndTheDayItIsLookedAt() {
    for (int n = 1; n <= SeededShop.USERS; n++) {
      LocalDate joined = SeededShop.user(n).memberSince();
      assertThat(SeededShop.orders(n))
          .isSortedAccordingTo(Order.NEWEST_FIRST)
          .allMatch(o -> !o.placedOn().isBefore(joined) && o.placedOn().isBefore(SeededShop.AS_OF));
    }
  }

  @Test
  void holdsNothingThatJsonWouldEscape() {
    assertThat(IntStream.rangeClosed(1, 2_000).mapToObj(SeededShop::user).map(User::name))
        .noneMatch(name -> name.matches(".*[\"\\\\\\p{Cntrl}].*"))
        .anyMatch(name -> name.contains("'"))
        .anyMatch(name -> name.chars().anyMatch(c -> c > 0x400));
  }

  @Test
  void refusesNumbersOfNoUser() {
    assertThatThrownBy(() -> SeededShop.user(0)).hasMessageContaining("1 to 10000, not 0");
    assertThatThrownBy(() -> SeededShop.orders(10_001)).hasMessageContaining("not 10001");
  }
}
