package hoplab.store.users;

import hoplab.contract.SignIn;
import hoplab.contract.UserId;
import hoplab.signin.Account;
import hoplab.signin.PasswordVerifier;
import hoplab.signin.TooManyChecks;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Who may sign in. Its check takes a worker thread; whoever asks waits without holding one. */
@ApplicationScoped
public class Accounts implements PasswordVerifier {
  /** Nobody's name; asked for in the place of a text that is no name, so that it takes as long. */
  private static final String NOBODY = "nobody";

  private final SessionFactory database;
  private final Semaphore checks;

  Accounts(
      SessionFactory database,
      @ConfigProperty(name = "hoplab.sign-in.simultaneous-checks") int simultaneousChecks) {
    this.database = database;
    this.checks = new Semaphore(simultaneousChecks);
  }

  /** By exactly one round trip to the database, for every text. */
  @Override
  public Uni<Optional<Account>> check(String user, String password) {
    return Uni.createFrom()
        .deferred(
            () ->
                checks.tryAcquire()
                    ? Uni.createFrom()
                        .completionStage(() -> onWorker(() -> account(user, password)))
                    : Uni.createFrom().failure(new TooManyChecks()));
  }

  /**
   * In the context of the current request, so that the database's time is counted as its. The
   * permit is given back when the work has ended, which is later than its result is given up when
   * the client has hung up.
   */
  private <T> CompletionStage<T> onWorker(Callable<T> work) {
    return Vertx.currentContext()
        .executeBlocking(work, false)
        .onComplete(ended -> checks.release())
        .toCompletionStage();
  }

  private Optional<Account> account(String user, String password) {
    AccountRow row = row(isName(user) ? user : NOBODY);
    boolean right = PasswordHash.matches(password, row == null ? null : row.passwordHash());
    return right ? Optional.of(row.toAccount()) : Optional.empty();
  }

  /** In a session of its own: the request's is closed, wherever it is, when its client hangs up. */
  private AccountRow row(String name) {
    try (Session session = database.openSession()) {
      return session.find(AccountRow.class, name);
    }
  }

  private static boolean isName(String text) {
    return text.equals(SignIn.STAFF) || UserId.parse(text).isPresent();
  }
}
