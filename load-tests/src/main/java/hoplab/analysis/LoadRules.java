package hoplab.analysis;

import hoplab.analysis.validity.ValidityLimits;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepTarget;
import hoplab.result.StepOutcome;

/** When a variant holds a rate, and when a step says nothing of that; with every limit. */
public final class LoadRules {

  /** Less of the asked rate, and it is another rate. */
  static final double LEAST_SENT_SHARE = 0.99;

  /**
   * The client of single visits has one thread. At four fifths of a processor it is the queue
   * before that thread which grows first.
   */
  static final double INJECTOR_PROCESSORS = 0.8;

  /** With fewer good answers a 99th percentile is one of the two slowest, and is not shown. */
  static final long LEAST_FOR_P99 = 200;

  /** So many failures without a success make a rate one that fails: a pause makes one. */
  public static final int FAILURES = 2;

  /** Ends further apart than by this factor are not resolved. */
  public static final double RESOLVED_RATIO = 1.5;

  /** Injectors whose medians differ by more than this factor do not measure the same. */
  public static final double INJECTORS_DIFFER_RATIO = 1.5;

  private LoadRules() {}

  /**
   * What a step says of a variant.
   *
   * @param p99LimitMicros the 99th percentile may be at most this
   */
  public static StepOutcome outcome(LoadStep step, LoadStepTarget target, double p99LimitMicros) {
    if (isDisturbed(step)) {
      return StepOutcome.DISTURBED;
    }
    StepOutcome seen = seen(target, p99LimitMicros);
    boolean full = step.processors(step.injectorCpuMicros()) >= INJECTOR_PROCESSORS;
    return isByLateness(step, target, seen, p99LimitMicros) || full && seen.isFailure()
        ? StepOutcome.INJECTOR_LIMIT
        : seen;
  }

  /**
   * Users who come late come together, and the last of them waits longer by at most the time that
   * they came late. Beyond that a failure is the variant's own, which may have kept the injector
   * from its processor.
   */
  private static boolean isByLateness(
      LoadStep step, LoadStepTarget target, StepOutcome seen, double p99LimitMicros) {
    return step.lagP99Micros() > ValidityLimits.INJECTOR_LATE_P99_MICROS
        && (seen == StepOutcome.HELD
            || seen == StepOutcome.P99_OVER_LIMIT
                && target.p99Micros() <= p99LimitMicros + step.lagP99Micros());
  }

  /** Whether something else used so much of the machine that the step says nothing. */
  public static boolean isDisturbed(LoadStep step) {
    return step.busyElsewhereShare() > ValidityLimits.BUSY_ELSEWHERE_SHARE
        || step.stolenShare() > ValidityLimits.STOLEN_INVALIDATES_SHARE;
  }

  private static StepOutcome seen(LoadStepTarget target, double p99LimitMicros) {
    if (target.errors() > 0) {
      return StepOutcome.ERRORS;
    }
    if (target.sent() < LEAST_SENT_SHARE * target.planned()) {
      return StepOutcome.RATE_MISSED;
    }
    return target.p99Micros() > p99LimitMicros ? StepOutcome.P99_OVER_LIMIT : StepOutcome.HELD;
  }
}
