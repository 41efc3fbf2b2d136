package hoplab.store.orders;

import hoplab.contract.Order;
import hoplab.contract.SeededShop;
import hoplab.contract.UserId;
import hoplab.store.Copy;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Fills orders with the seeded shop's, then builds the indexes. */
public final class V4__SeedOrders extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws SQLException {
    Copy.into(
        context.getConnection(),
        "orders",
        "id, user_id, placed_on, item, total_cents",
        IntStream.rangeClosed(1, SeededShop.USERS).boxed().flatMap(V4__SeedOrders::rows));
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute("alter table orders add primary key (id)");
      statement.execute("create index orders_of_user on orders (user_id, placed_on desc, id desc)");
    }
  }

  private static Stream<Object[]> rows(int number) {
    String user = UserId.of(number).text();
    return SeededShop.orders(number).stream().map(order -> row(user, order));
  }

  private static Object[] row(String user, Order order) {
    return new Object[] {order.id(), user, order.placedOn(), order.item(), order.totalCents()};
  }
}
