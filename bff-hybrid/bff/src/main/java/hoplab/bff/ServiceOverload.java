package hoplab.bff;

import hoplab.tier.Overload;
import jakarta.enterprise.context.ApplicationScoped;

/** When a service cannot carry more, neither can the bff: 503 from behind stays 503. */
@ApplicationScoped
class ServiceOverload implements Overload {
  @Override
  public boolean isCauseOf(Throwable failure) {
    return failure instanceof ServiceFailure service && service.isOverload();
  }
}
