package hoplab.store.users;

import hoplab.contract.SignIn;
import hoplab.contract.UserId;
import hoplab.signin.Account;
import hoplab.signin.Busy;
import hoplab.signin.PasswordCheck;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may sign in. Its check takes a worker thread; whoever asks waits without holding one. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<AccountRow, String>, PasswordCheck {
  /** Nobody's name; asked for in the place of a text that is no name, so that it takes as long. */
  private static final String NOBODY = "nobody";

  private final Semaphore checks;

  Accounts(@ConfigProperty(name = "hoplab.sign-in.simultaneous-checks") int simultaneousChecks) {
    this.checks = new Semaphore(simultaneousChecks);
  }

  /** By exactly one round trip to the database, for every text. */
  @Override
  public Uni<Optional<Account>> check(String user, String password) {
    if (!checks.tryAcquire()) {
      return Uni.createFrom().failure(new Busy());
    }
    return Uni.createFrom()
        .completionStage(() -> onWorker(() -> account(user, password)))
        .onTermination()
        .invoke(checks::release);
  }

  /** In the context of the current request, so that the database's time is counted as its. */
  private static <T> CompletionStage<T> onWorker(Callable<T> work) {
    return Vertx.currentContext().executeBlocking(work, false).toCompletionStage();
  }

  private Optional<Account> account(String user, String password) {
    AccountRow row = findById(isName(user) ? user : NOBODY);
    boolean right = PasswordHash.matches(password, row == null ? null : row.passwordHash());
    return right ? Optional.of(row.toAccount()) : Optional.empty();
  }

  private static boolean isName(String text) {
    return text.equals(SignIn.STAFF) || UserId.parse(text).isPresent();
  }
}
