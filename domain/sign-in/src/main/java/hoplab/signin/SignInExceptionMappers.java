package hoplab.signin;

import hoplab.tier.PlainAnswer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The answers to those who try to sign in and may not. */
@Singleton
class SignInExceptionMappers {
  private static final PlainAnswer LATER = new PlainAnswer(429, "Too Many Requests");

  private final AuthenticationMechanism mechanism;

  SignInExceptionMappers(AuthenticationMechanism mechanism) {
    this.mechanism = mechanism;
  }

  @ServerExceptionMapper
  Response wrongPassword(WrongPassword e) {
    return mechanism.unauthorized().response();
  }

  @ServerExceptionMapper
  Response tooManyAttempts(TooManyAttempts e) {
    return LATER.with("Retry-After", Long.toString(e.waitSeconds())).response();
  }
}
