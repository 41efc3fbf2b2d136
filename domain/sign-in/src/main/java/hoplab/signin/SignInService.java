package hoplab.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs a user in: parses the request, limits attempts, has the password verified. */
@ApplicationScoped
public class SignInService {
  private final PasswordVerifier passwords;
  private final ObjectMapper json;
  private final ClientAddress clientAddress;
  private final AttemptLimiter attempts;

  SignInService(
      PasswordVerifier passwords,
      ObjectMapper json,
      ClientAddress clientAddress,
      @ConfigProperty(name = "hoplab.sign-in.max-failures") int maxFailures,
      @ConfigProperty(name = "hoplab.sign-in.max-failures-per-address") int maxFailuresPerAddress,
      @ConfigProperty(name = "hoplab.sign-in.failures-count-for") Duration window) {
    this.passwords = passwords;
    this.json = json;
    this.clientAddress = clientAddress;
    this.attempts =
        new AttemptLimiter(maxFailures, maxFailuresPerAddress, window, System::nanoTime);
  }

  /**
   * Whoever has the right password.
   *
   * @param request who sends what type of body
   * @param body the request's body
   * @throws hoplab.contract.BadRequest if the request does not say user and password; every other
   *     refusal too is an exception that this module answers
   */
  public Uni<Account> admit(HttpServerRequest request, byte[] body) {
    return admit(request.getHeader(HttpHeaders.CONTENT_TYPE), body, clientAddress.of(request));
  }

  Uni<Account> admit(String type, byte[] body, String address) {
    Credentials shown = Credentials.parse(json, type, body);
    return seenThrough(Uni.createFrom().deferred(() -> counted(shown, address)));
  }

  /**
   * The attempt, not cancelled when its client has hung up: it is under way for as long as its
   * password is being checked, and its failure counts whether or not anybody waits for the answer.
   */
  private static Uni<Account> seenThrough(Uni<Account> attempt) {
    return Uni.createFrom()
        .emitter(result -> attempt.subscribe().with(result::complete, result::fail));
  }

  private Uni<Account> counted(Credentials shown, String address) {
    attempts.begin(shown.user(), address);
    return passwords
        .check(shown.user(), shown.password())
        .onFailure()
        .invoke(() -> attempts.passed(shown.user(), address))
        .map(
            account -> {
              if (account.isEmpty()) {
                attempts.failed(shown.user(), address);
                throw new WrongPassword();
              }
              attempts.passed(shown.user(), address);
              return account.get();
            });
  }
}
