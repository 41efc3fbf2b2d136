package hoplab.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where one signs in: reads what was sent, counts attempts, has the password checked. */
@ApplicationScoped
public class Desk {
  private final PasswordCheck passwords;
  private final ObjectMapper json;
  private final Attempts attempts;

  Desk(
      PasswordCheck passwords,
      ObjectMapper json,
      @ConfigProperty(name = "hoplab.sign-in.max-failures") int maxFailures,
      @ConfigProperty(name = "hoplab.sign-in.failures-count-for") Duration window) {
    this.passwords = passwords;
    this.json = json;
    this.attempts = new Attempts(maxFailures, window, System::nanoTime);
  }

  /**
   * Whoever has the right password.
   *
   * @param type the request's Content-Type, or null
   * @param body the request's body
   * @throws hoplab.contract.BadRequest if the request does not say user and password; every other
   *     refusal too is an exception that this module answers
   */
  public Uni<Account> admit(String type, byte[] body) {
    Credentials shown = Credentials.parse(json, type, body);
    return seenThrough(Uni.createFrom().deferred(() -> counted(shown)));
  }

  /**
   * The attempt, not cancelled when its client has hung up: it is under way for as long as its
   * password is being checked, and its failure counts whether or not anybody waits for the answer.
   */
  private static Uni<Account> seenThrough(Uni<Account> attempt) {
    return Uni.createFrom()
        .emitter(result -> attempt.subscribe().with(result::complete, result::fail));
  }

  private Uni<Account> counted(Credentials shown) {
    attempts.begin(shown.user());
    return passwords
        .check(shown.user(), shown.password())
        .onFailure()
        .invoke(() -> attempts.passed(shown.user()))
        .map(
            account -> {
              if (account.isEmpty()) {
                attempts.failed(shown.user());
                throw new WrongPassword();
              }
              attempts.passed(shown.user());
              return account.get();
            });
  }
}
