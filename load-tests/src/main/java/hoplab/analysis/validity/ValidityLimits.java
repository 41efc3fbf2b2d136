package hoplab.analysis.validity;

/** Every limit of {@link ValidityRules}, in one place, each with its reason. */
public final class ValidityLimits {

  /** Off by more, it is another experiment than the one asked for. */
  public static final double RATE_MISSED_SHARE = 0.01;

  /**
   * The 99th percentile of the users' lag. At 10 ms one user in a hundred starts a whole gap late
   * at 100 users/s; pauses of that size also sit in the times of whatever they interrupt.
   */
  public static final double INJECTOR_LATE_P99_MICROS = 10_000;

  /** A failed request is answered by other code, in another time, than a good one. */
  public static final double ERRORS_SHARE = 0.001;

  /**
   * One request in a thousand: clocks of one machine agree, so a tier cannot outlast its client.
   */
  static final double PARTS_EXCEED_WHOLE_SHARE = 0.001;

  /** A tenth of all processors: on two cores that is a fifth of one, enough to queue behind. */
  public static final double BUSY_ELSEWHERE_SHARE = 0.10;

  /**
   * At nine tenths a newcomer finds the processors taken nine times as often as free, and queues;
   * the times are then those of the queue, and grow with whatever the machine does.
   */
  static final double BUSY_SHARE = 0.90;

  /** Worth a word: a guest that loses one slice in fifty has a tail that is not its own. */
  static final double STOLEN_SHARE = 0.02;

  /** As much as something else on the machine may take. */
  public static final double STOLEN_INVALIDATES_SHARE = BUSY_ELSEWHERE_SHARE;

  /**
   * A twentieth of one processor. A tier at the usual 50 users/s is busy about as long itself, so
   * that beyond it the compiler's share of the processor is of the size of what is measured.
   */
  static final double COMPILING_SHARE = 0.05;

  /** With three quarters of the time unexplained, the split by tier explains nothing. */
  static final double UNEXPLAINED_SHARE = 0.75;

  /** More than that, and the split of traced requests leaves out something that matters. */
  static final double TRACED_REST_SHARE = 0.10;

  /** As for parts that exceed their whole. */
  static final double CONTRADICTORY_SHARE = 0.01;

  /** What a block may take beyond its length until its last user has ended: then it hangs. */
  public static final long BLOCK_SLACK_MILLIS = 60_000;

  private ValidityLimits() {}
}
