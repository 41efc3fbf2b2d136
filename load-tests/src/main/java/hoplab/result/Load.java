package hoplab.result;

/** How fast users arrive in one part of a trial. */
public enum Load implements Word {
  /** As fast as {@link Plan#ratePerSecond} says: most of the processors' time is idle. */
  QUIET,
  /**
   * As fast as keeps the processors about half busy with all variants side by side: {@code
   * plan.busyRatePerSecond}.
   */
  BUSY
}
