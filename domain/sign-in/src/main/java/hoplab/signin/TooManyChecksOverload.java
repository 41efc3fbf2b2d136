package hoplab.signin;

import hoplab.tier.Overload;
import jakarta.enterprise.context.ApplicationScoped;

/** Passwords cost processor time on purpose, so only a few are checked at once. */
@ApplicationScoped
class TooManyChecksOverload implements Overload {
  @Override
  public boolean isCauseOf(Throwable failure) {
    return failure instanceof TooManyChecks;
  }
}
