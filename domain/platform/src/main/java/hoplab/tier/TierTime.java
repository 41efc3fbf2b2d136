package hoplab.tier;

import io.smallrye.mutiny.Uni;

/**
 * Where the time of the current request goes in this tier, as its answer's {@code Server-Timing}
 * will say: {@code db} + {@code upstream} + {@code app} is the time from the request's arrival at
 * the router until its answer's head is written. Activities of one kind that overlap count once; a
 * tier has a database or services behind it, so that kinds do not overlap.
 *
 * <p>Two more metrics say of which part a wait for a connection is, so they add nothing to the sum:
 * {@code db-wait} of {@code app}, {@code upstream-wait} of {@code upstream}. A tier reports the one
 * that it has a {@link ReportedWait} for, also where a request has not waited.
 *
 * <p>All are {@code ;dur=} milliseconds with three decimals. Safe for use by several threads.
 */
public interface TierTime {
  /** The kinds of activity that are not the tier's own work. */
  enum Activity {
    /** Statements at the database, from sending one until its result is there. */
    DATABASE,
    /** Waiting for a connection of the database's pool: {@code db-wait}, a part of {@code app}. */
    CONNECTION,
    /** Requests to services behind this tier. */
    UPSTREAM,
    /**
     * Waiting for a connection to a service, one that becomes free or a new one: {@code
     * upstream-wait}, a part of {@code upstream}.
     */
    UPSTREAM_CONNECTION
  }

  /**
   * The time of the request that this thread or this Vert.x context works for; outside of a request
   * an object that measures for nobody.
   */
  static TierTime current() {
    return CurrentRequest.time();
  }

  /** An activity begins now. */
  void started(Activity activity);

  /** An activity ends now. */
  void ended(Activity activity);

  /** The time of an activity so far, in nanoseconds. */
  long nanos(Activity activity);

  /**
   * Adds the metrics of a service's {@code Server-Timing} to this tier's, each with the service's
   * name and a dot before its own; whatever is not {@code name;dur=number} is left out.
   *
   * @param serverTiming the header's value, or null if the service sent none
   */
  void passOn(String service, String serverTiming);

  /** The call, with the time from its subscription to its end counted as upstream time. */
  default <T> Uni<T> upstream(Uni<T> call) {
    return Uni.createFrom()
        .deferred(
            () -> {
              started(Activity.UPSTREAM);
              return call.onTermination().invoke(() -> ended(Activity.UPSTREAM));
            });
  }
}
