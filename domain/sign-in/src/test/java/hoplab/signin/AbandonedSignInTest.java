package hoplab.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Sign-ins whose clients hang up while their password is being checked. */
class AbandonedSignInTest {
  private static final int MAX_FAILURES = 3;

  private final List<CompletableFuture<Optional<Account>>> checks = new ArrayList<>();
  private final SignInService signIn =
      new SignInService(
          this::check,
          new JsonMapper(),
          new ClientAddress(Optional.empty()),
          MAX_FAILURES,
          MAX_FAILURES * 10,
          Duration.ofSeconds(60));

  @Test
  void areUnderWayUntilTheirPasswordHasBeenChecked() {
    abandon(MAX_FAILURES);
    assertThatThrownBy(this::signIn).isInstanceOf(TooManyChecks.class);
    assertThat(checks).hasSize(MAX_FAILURES);
    checks.forEach(check -> check.complete(Optional.of(new Account("u00042", false))));
    CompletableFuture<Account> next = admit();
    checks.get(MAX_FAILURES).complete(Optional.of(new Account("u00042", false)));
    assertThat(next).isCompletedWithValue(new Account("u00042", false));
  }

  @Test
  void countAsFailuresIfTheirPasswordWasWrong() {
    abandon(MAX_FAILURES);
    checks.forEach(check -> check.complete(Optional.empty()));
    assertThatThrownBy(this::signIn).isInstanceOf(TooManyAttempts.class);
  }

  private void abandon(int clients) {
    for (int k = 0; k < clients; k++) {
      admission().subscribe().with(ignored -> {}).cancel();
    }
  }

  private void signIn() {
    admission().await().atMost(Duration.ofSeconds(5));
  }

  private CompletableFuture<Account> admit() {
    return admission().subscribeAsCompletionStage();
  }

  private Uni<Account> admission() {
    byte[] body = "{\"user\":\"u00042\",\"password\":\"shop-42\"}".getBytes(UTF_8);
    return signIn.admit("application/json", body, "192.0.2.1");
  }

  private Uni<Optional<Account>> check(String user, String password) {
    CompletableFuture<Optional<Account>> check = new CompletableFuture<>();
    checks.add(check);
    return Uni.createFrom().completionStage(check);
  }
}
