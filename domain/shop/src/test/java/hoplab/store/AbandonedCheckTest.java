package hoplab.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoplab.signin.Account;
import hoplab.signin.TooManyChecks;
import hoplab.store.users.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * A password check whose client has hung up costs what every check costs. There is no request scope
 * here, as there is none any more for whoever has hung up.
 */
@QuarkusTest
class AbandonedCheckTest {
  @Inject Accounts accounts;
  @Inject Vertx vertx;

  @ConfigProperty(name = "hoplab.sign-in.simultaneous-checks")
  int simultaneousChecks;

  @Test
  void keepsItsPermitUntilThePasswordHasBeenChecked() throws Exception {
    for (int k = 0; k < simultaneousChecks; k++) {
      CountDownLatch hungUp = new CountDownLatch(1);
      inARequest(
          () -> {
            check().subscribe().with(ignored -> {}).cancel();
            hungUp.countDown();
          });
      assertThat(hungUp.await(10, SECONDS)).isTrue();
    }
    assertThatThrownBy(() -> checked().get(10, SECONDS)).hasCauseInstanceOf(TooManyChecks.class);
    for (int k = 0; k < simultaneousChecks + 1; k++) {
      assertThat(checkedOnceThereIsAPermit()).contains(new Account("u00042", false));
    }
  }

  private Optional<Account> checkedOnceThereIsAPermit() throws Exception {
    for (int k = 0; k < 500; k++) {
      try {
        return checked().get(10, SECONDS);
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(TooManyChecks.class);
        Thread.sleep(20);
      }
    }
    throw new AssertionError("no permit was given back");
  }

  private CompletableFuture<Optional<Account>> checked() {
    CompletableFuture<Optional<Account>> account = new CompletableFuture<>();
    inARequest(() -> check().subscribe().with(account::complete, account::completeExceptionally));
    return account;
  }

  private void inARequest(Runnable work) {
    VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext())
        .runOnContext(now -> work.run());
  }

  private Uni<Optional<Account>> check() {
    return accounts.check("u00042", "shop-42");
  }
}
