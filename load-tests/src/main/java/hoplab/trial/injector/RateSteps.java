package hoplab.trial.injector;

import java.util.ArrayList;
import java.util.List;

/** Rates that were tried in rising order, and how busy each kept the processors. */
final class RateSteps {

  /**
   * Half of all processors: requests meet others, and yet a newcomer finds a processor free as
   * often as not, so that no queue grows.
   */
  static final double WANTED_SHARE = 0.5;

  /**
   * What was tried.
   *
   * @param ratePerSecond users that arrived per second
   * @param busyShare share of all processors that was busy meanwhile, 0 to 1
   */
  record Step(double ratePerSecond, double busyShare) {}

  /**
   * So many steps count for nothing: in them the injector's own code, and what the warm-up did not
   * reach, is compiled.
   */
  static final int SETTLING = 4;

  private final List<Step> steps = new ArrayList<>();

  void add(double ratePerSecond, double busyShare) {
    steps.add(new Step(ratePerSecond, busyShare));
  }

  /** Whether the last rate kept the processors as busy as is wanted, or busier. */
  boolean reached() {
    return steps.size() > SETTLING && last().busyShare >= WANTED_SHARE;
  }

  /**
   * The whole rate at which the wanted share is to be expected: on the straight line through the
   * first step that reached it and the step before, or through no load and no work if it was the
   * first that counts. The highest rate that was tried if none reached it; never below {@code
   * least}.
   */
  double chosen(double least) {
    if (steps.size() <= SETTLING) {
      return least;
    }
    double rate = reached() ? between(before(), last()) : last().ratePerSecond;
    return Math.max(least, Math.rint(rate));
  }

  private static double between(Step low, Step high) {
    double rise = high.busyShare - low.busyShare;
    double part = rise <= 0 ? 1 : (WANTED_SHARE - low.busyShare) / rise;
    return low.ratePerSecond + part * (high.ratePerSecond - low.ratePerSecond);
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }

  private Step before() {
    return steps.size() < SETTLING + 2 ? new Step(0, 0) : steps.get(steps.size() - 2);
  }
}
