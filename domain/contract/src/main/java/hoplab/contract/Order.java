package hoplab.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/** One order of a user as the API shows it. */
public record Order(String id, LocalDate placedOn, String item, long totalCents) {
  /** The order in which orders are listed everywhere: newest first, ties by descending id. */
  public static final Comparator<Order> NEWEST_FIRST =
      Comparator.comparing(Order::placedOn).thenComparing(Order::id).reversed();

  /** Refuses an order that costs nothing or less, or that lacks a fact. */
  public Order {
    Objects.requireNonNull(id, "an order has an id");
    Objects.requireNonNull(placedOn, "an order was placed on a day");
    Objects.requireNonNull(item, "an order names its item");
    if (totalCents <= 0) {
      throw new IllegalArgumentException("an order costs more than nothing, not " + totalCents);
    }
  }
}
