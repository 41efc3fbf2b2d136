package hoplab.store.users;

import hoplab.contract.SeededShop;
import hoplab.contract.User;
import hoplab.store.Copy;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Fills users with the seeded shop's. */
public final class V2__SeedUsers extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws SQLException {
    Copy.into(
        context.getConnection(),
        "users",
        "id, name, email, member_since",
        IntStream.rangeClosed(1, SeededShop.USERS).mapToObj(n -> row(SeededShop.user(n))));
  }

  private static Object[] row(User user) {
    return new Object[] {user.id(), user.name(), user.email(), user.memberSince()};
  }
}
