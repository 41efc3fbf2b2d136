package hoplab.validation;

import hoplab.analysis.validity.ValidityLimits;
import hoplab.result.Injection;
import hoplab.result.Load;
import hoplab.result.Plan;
import hoplab.result.TargetRecording;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether what was done in one window of a trial is what was planned.
 *
 * @param load must be in the plan
 * @param problems takes what is found
 */
record WindowCheck(int trial, Load load, Plan plan, Injection injection, List<String> problems) {

  /** Clocks are read one after the other, not at the same moment. */
  private static final double CLOCK_SHARE = 0.001;

  /**
   * Checks.
   *
   * @param logs the histogram logs that were named before
   */
  void check(Set<String> logs) {
    double planned = plan.ratePerSecond(load).orElseThrow();
    require(
        injection.askedPerSecond() == planned,
        "trial %d asked for %s users per second, the plan for %s",
        trial,
        injection.askedPerSecond(),
        planned);
    require(
        injection.measuredMillis() >= plan.measuredMillisPerTrial(load) * (1 - CLOCK_SHARE),
        "trial %d measured for %.0f ms, the plan says %d",
        trial,
        injection.measuredMillis(),
        plan.measuredMillisPerTrial(load));
    Set<String> names = new HashSet<>();
    for (TargetRecording target : injection.targets()) {
      require(names.add(target.name()), "trial %d has %s twice", trial, target.name());
      checkTarget(target, logs);
    }
  }

  private void checkTarget(TargetRecording target, Set<String> logs) {
    require(logs.add(target.histogram()), "%s is named twice", target.histogram());
    require(
        target.blockP50Micros().size() <= plan.blocksPerTrial(load),
        "trial %d, %s: more block medians than the %d planned blocks",
        trial,
        target.name(),
        plan.blocksPerTrial(load));
    double arrivalMillis = target.requests() * 1e3 / injection.achievedPerSecond();
    require(
        arrivalMillis >= plan.measuredMillisPerTrial(load) * (1 - ValidityLimits.RATE_MISSED_SHARE)
            && arrivalMillis <= injection.measuredMillis() * (1 + CLOCK_SHARE),
        "trial %d, %s: %d requests at %.2f per second do not fit into %.0f ms",
        trial,
        target.name(),
        target.requests(),
        injection.achievedPerSecond(),
        injection.measuredMillis());
  }

  private void require(boolean holds, String problem, Object... figures) {
    if (!holds) {
      problems.add(
          String.format(Locale.ROOT, problem, figures)
              + (load == Load.QUIET ? "" : " (" + load.label() + ")"));
    }
  }
}
