package hoplab.result;

/** What one step of a load curve says of one variant. */
public enum StepOutcome implements Word {
  /** The rate held: in time, nearly all of it, and without an error. */
  HELD,
  /** The 99th percentile was over the limit. */
  P99_OVER_LIMIT,
  /** Less than 99% of the asked rate was sent. */
  RATE_MISSED,
  /** A request failed. */
  ERRORS,
  /** The injector could do no more, so that nothing is known of the variant. */
  INJECTOR_LIMIT,
  /** The step was cut short, or something else used the machine: no bound. */
  DISTURBED;

  /** Whether the variant did not hold the rate. */
  public boolean isFailure() {
    return this == P99_OVER_LIMIT || this == RATE_MISSED || this == ERRORS;
  }
}
