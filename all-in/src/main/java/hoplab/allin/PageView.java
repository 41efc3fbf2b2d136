package hoplab.allin;

import hoplab.contract.Dashboard;
import hoplab.contract.Order;
import hoplab.contract.User;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What the page shows.
 *
 * @param asker who has signed in; null if nobody has, or nobody has to
 * @param asksForSignIn whether the page is for signing in
 * @param id of the user that is asked for, as it was typed
 * @param failure why there are no figures, for people; empty if there are, or nobody asked
 * @param shown the figures; null if there are none
 */
record PageView(String asker, boolean asksForSignIn, String id, String failure, Shown shown) {

  /** A dashboard, its amounts as text. */
  record Shown(User user, String initials, int orders, String total, List<ShownOrder> latest) {
    static Shown of(Dashboard dashboard) {
      return new Shown(
          dashboard.user(),
          initials(dashboard.user().name()),
          dashboard.orders(),
          amount(dashboard.totalCents()),
          dashboard.latest().stream().map(ShownOrder::of).toList());
    }

    private static String initials(String name) {
      String last = name.substring(name.lastIndexOf(' ') + 1);
      return name.substring(0, 1) + last.substring(0, 1);
    }
  }

  /** One line of the table. */
  record ShownOrder(LocalDate placedOn, String id, String item, String total) {
    static ShownOrder of(Order order) {
      return new ShownOrder(order.placedOn(), order.id(), order.item(), amount(order.totalCents()));
    }
  }

  /** As {@code 1,113.62}. */
  static String amount(long cents) {
    return String.format(Locale.ROOT, "%,d.%02d", cents / 100, cents % 100);
  }
}
