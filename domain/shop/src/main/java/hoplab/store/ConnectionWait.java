package hoplab.store;

import hoplab.tier.ReportedWait;
import hoplab.tier.TierTime.Activity;
import jakarta.enterprise.context.ApplicationScoped;

/** A tier that keeps data waits for connections to it, as {@link DatabaseTime} tells. */
@ApplicationScoped
class ConnectionWait implements ReportedWait {
  @Override
  public Activity activity() {
    return Activity.CONNECTION;
  }
}
