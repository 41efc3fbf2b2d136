package hoplab.tier;

/**
 * The time during which at least one of some overlapping activities was under way. Two activities
 * side by side count once. Safe for use by several threads.
 */
final class Outstanding {
  private int underWay;
  private long sinceNanos;
  private long closedNanos;

  synchronized void started(long nowNanos) {
    if (underWay++ == 0) {
      sinceNanos = nowNanos;
    }
  }

  /** An end without a start is ignored. */
  synchronized void ended(long nowNanos) {
    if (underWay > 0 && --underWay == 0) {
      closedNanos += nowNanos - sinceNanos;
    }
  }

  /** The time until now; an activity still under way counts until now. */
  synchronized long nanos(long nowNanos) {
    return underWay == 0 ? closedNanos : closedNanos + (nowNanos - sinceNanos);
  }
}
