package hoplab.store.users;

import hoplab.contract.ShopTable;
import hoplab.store.Copy;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Fills users with the seeded shop's. */
public final class V2__SeedUsers extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws SQLException {
    Copy.into(context.getConnection(), ShopTable.USERS);
  }
}
