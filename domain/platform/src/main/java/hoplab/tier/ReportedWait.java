package hoplab.tier;

import hoplab.tier.TierTime.Activity;

/**
 * A wait that this tier's {@code Server-Timing} reports, on every answer. What measures it is a
 * bean of this type, so that a tier says nothing of waits that it cannot have.
 */
public interface ReportedWait {
  /** {@link Activity#CONNECTION} or {@link Activity#UPSTREAM_CONNECTION}. */
  Activity activity();
}
