package hoplab.store.users;

import hoplab.contract.SeededShop;
import hoplab.contract.SignIn;
import hoplab.contract.UserId;
import hoplab.store.Copy;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** An account for each of the seeded shop's users, and one for the staff. */
public final class V6__SeedAccounts extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws SQLException, IOException {
    Map<String, String> hashes = LabHashes.byPassword();
    Stream<String> users =
        IntStream.rangeClosed(1, SeededShop.USERS).mapToObj(n -> UserId.of(n).text());
    Copy.into(
        context.getConnection(),
        "accounts",
        "user_id, password_hash, staff",
        Stream.concat(Stream.of(SignIn.STAFF), users).map(user -> row(user, hashes)));
  }

  private static Object[] row(String user, Map<String, String> hashes) {
    return new Object[] {user, hashes.get(SignIn.password(user)), user.equals(SignIn.STAFF)};
  }
}
