package hoplab.trial.injector;

import hoplab.launch.RunningVariant;
import hoplab.measure.Recording;
import hoplab.measure.UsageDifference;
import hoplab.result.Latency;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepBuilder;
import hoplab.result.LoadStepTarget;
import hoplab.result.LoadTier;
import hoplab.trial.UsageTracker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A step that was made, as it stands in the result.
 *
 * @param trial number of the trial, from 1
 * @param ratePerSecond users that were to arrive per second
 * @param mode who was called
 * @param driver who made the load
 * @param millis how long it took
 */
record StepRecord(
    int trial, double ratePerSecond, LoadStep.Mode mode, LoadStep.Driver driver, double millis) {

  /** Nobody was called. */
  LoadStep idle(Collection<RunningVariant> running, UsageDifference used) {
    List<LoadStepTarget> targets =
        running.stream()
            .map(one -> new LoadStepTarget(one.label(), 0, 0, 0, 0, 0, tiers(one, used)))
            .toList();
    return step(0, targets, used);
  }

  /**
   * These were called.
   *
   * @param names in the order of the recording's targets
   */
  LoadStep of(
      List<String> names,
      Map<String, RunningVariant> running,
      Recording recording,
      UsageDifference used) {
    List<LoadStepTarget> targets = new ArrayList<>();
    for (String name : names) {
      Latency latency = recording.latency(targets.size());
      targets.add(
          new LoadStepTarget(
              name,
              recording.lag().count(),
              latency.count(),
              latency.errors(),
              latency.p50Micros(),
              latency.p99Micros(),
              tiers(running.get(name), used)));
    }
    return step(recording.lag().micros(0.99), targets, used);
  }

  private LoadStep step(double lagP99Micros, List<LoadStepTarget> targets, UsageDifference used) {
    Long database = used.cpuNanosByName().get(UsageTracker.DATABASE);
    return LoadStepBuilder.builder()
        .trial(trial)
        .ratePerSecond(ratePerSecond)
        .mode(mode)
        .driver(driver)
        .millis(millis)
        .lagP99Micros(lagP99Micros)
        .injectorCpuMicros(used.cpuNanosByName().get(UsageTracker.LAB) / 1e3)
        .databaseCpuMicros(database == null ? null : (Double) (database / 1e3))
        .busyShare(used.busyShare())
        .busyElsewhereShare(used.busyElsewhereShare())
        .stolenShare(used.stolenShare())
        .targets(targets)
        .build();
  }

  private static List<LoadTier> tiers(RunningVariant running, UsageDifference used) {
    return running.tiers().stream()
        .map(
            tier -> {
              String key = running.label() + "/" + tier.name();
              return new LoadTier(
                  tier.name(),
                  used.cpuNanosByName().get(key) / 1e3,
                  used.residentBytesByName().get(key));
            })
        .toList();
  }
}
