package hoplab.contract;

import java.util.List;

/**
 * What the page shows about a user: who it is, how many orders, their total, the latest three.
 *
 * <p>There is none without the orders. Where they cannot be had, an API that answers it in one
 * request answers with the contract's failure, 500; one whose page puts it together from two
 * answers does so for the orders only, and the page says that it failed. The user fetch goes on.
 *
 * @param orders number of all orders
 * @param totalCents total of all orders
 * @param latest at most {@value #LATEST} orders, newest first
 */
public record Dashboard(User user, int orders, long totalCents, List<Order> latest) {
  /** How many orders the page lists. */
  public static final int LATEST = 3;

  /** Shapes a user and all the user's orders, in any order, into the page's data. */
  public static Dashboard of(User user, List<Order> orders) {
    return new Dashboard(
        user,
        orders.size(),
        orders.stream().mapToLong(Order::totalCents).sum(),
        orders.stream().sorted(Order.NEWEST_FIRST).limit(LATEST).toList());
  }
}
