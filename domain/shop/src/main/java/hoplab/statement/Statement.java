package hoplab.statement;

import hoplab.contract.Months;
import hoplab.contract.Order;
import hoplab.contract.SeededShop;
import hoplab.contract.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All orders of a user in a span of months, by month, with totals. */
public final class Statement {
  private Statement() {}

  /**
   * The statement over the whole months before {@link SeededShop#AS_OF}; every month has its table,
   * also one without an order.
   *
   * @param orders all orders of the user, in any order; those outside of the span are left out
   * @return a PDF of at least one page
   */
  public static byte[] pdf(User user, List<Order> orders, Months months) {
    try (Document document = new Document(user, months)) {
      long totalCents = 0;
      for (Map.Entry<YearMonth, List<Order>> month : byMonth(orders, months).entrySet()) {
        totalCents += document.month(month.getKey(), month.getValue());
      }
      return document.finish(totalCents);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the statement of " + user.id(), e);
    }
  }

  /** The months of the span, oldest first, each with its orders, oldest first. */
  static Map<YearMonth, List<Order>> byMonth(List<Order> orders, Months months) {
    LocalDate from = SeededShop.AS_OF.minusMonths(months.count());
    Map<YearMonth, List<Order>> byMonth =
        orders.stream()
            .filter(o -> !o.placedOn().isBefore(from) && o.placedOn().isBefore(SeededShop.AS_OF))
            .sorted(Order.NEWEST_FIRST.reversed())
            .collect(
                Collectors.groupingBy(
                    o -> YearMonth.from(o.placedOn()), TreeMap::new, Collectors.toList()));
    for (int k = 0; k < months.count(); k++) {
      byMonth.putIfAbsent(YearMonth.from(from).plusMonths(k), List.of());
    }
    return byMonth;
  }
}
