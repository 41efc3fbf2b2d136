package hoplab.store.orders;

import hoplab.contract.ShopTable;
import hoplab.store.Copy;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Fills orders with the seeded shop's, then builds the indexes. */
public final class V4__SeedOrders extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws SQLException {
    Copy.into(context.getConnection(), ShopTable.ORDERS);
  }
}
