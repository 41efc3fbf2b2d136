package hoplab.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The data set as a pure function: the same users and orders on every machine, in every database.
 * The database is filled from it, and the law takes its expected bytes from it.
 */
public final class SeededShop {
  /** Users are numbered from 1 to this. */
  public static final int USERS = 10_000;

  /** A user has from none to this many orders. */
  public static final int MOST_ORDERS = 24;

  /** The day on which the shop is looked at; every order was placed before it. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

  private static final LocalDate OPENED = LocalDate.of(2016, 1, 1);
  private static final LocalDate LAST_JOINED = LocalDate.of(2025, 6, 30);
  private static final long SEED = 20_260_101;
  private static final int CHEAPEST_CENTS = 199;
  private static final int CENTS_SPAN = 49_800;

  private SeededShop() {}

  /**
   * The n-th user.
   *
   * @throws IllegalArgumentException if the number is not from 1 to {@value #USERS}
   */
  public static User user(int number) {
    SplitMix random = new SplitMix(SEED, check(number));
    String id = UserId.of(number).text();
    String name = random.oneOf(Words.GIVEN) + " " + random.oneOf(Words.FAMILY);
    LocalDate joined = OPENED.plusDays(random.below(daysUntil(OPENED, LAST_JOINED) + 1));
    return new User(id, name, id + "@shop.example", joined);
  }

  /**
   * The orders of the n-th user, newest first: none to {@value #MOST_ORDERS}, each placed between
   * the day of joining and the day before {@link #AS_OF}.
   *
   * @throws IllegalArgumentException if the number is not from 1 to {@value #USERS}
   */
  public static List<Order> orders(int number) {
    LocalDate joined = user(number).memberSince();
    SplitMix random = new SplitMix(SEED, -check(number));
    int count = random.below(MOST_ORDERS + 1);
    int days = daysUntil(joined, AS_OF);
    List<LocalDate> dates =
        IntStream.range(0, count)
            .mapToObj(k -> joined.plusDays(random.below(days)))
            .sorted()
            .toList();
    return IntStream.range(0, count)
        .mapToObj(k -> order(number, k, dates.get(k), random))
        .sorted(Order.NEWEST_FIRST)
        .toList();
  }

  private static Order order(int number, int k, LocalDate placedOn, SplitMix random) {
    String id = UserId.of(number).text().replace('u', 'o') + "-" + (char) ('a' + k);
    return new Order(
        id, placedOn, random.oneOf(Words.ITEMS), CHEAPEST_CENTS + random.below(CENTS_SPAN));
  }

  private static int daysUntil(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  private static int check(int number) {
    if (number < 1 || number > USERS) {
      throw new IllegalArgumentException("users are numbered 1 to " + USERS + ", not " + number);
    }
    return number;
  }
}
