package hoplab.trial.injector;

import hoplab.launch.LaunchContext;
import hoplab.launch.LinkResolver;
import hoplab.launch.TierTraces;
import hoplab.measure.UsageDifference;
import hoplab.process.TemporaryFolder;
import hoplab.result.BusyWindow;
import hoplab.result.BusyWindowBuilder;
import hoplab.result.Injection;
import hoplab.result.InjectionBuilder;
import hoplab.result.Load;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.TrialResultBuilder;
import hoplab.result.Warning;
import hoplab.simulation.Target;
import hoplab.simulation.TraceSettings;
import hoplab.trial.ContractCheck;
import hoplab.trial.Participant;
import hoplab.trial.PublicTier;
import hoplab.trial.RunContext;
import hoplab.trial.TraceReading;
import hoplab.trial.TrialEnvironment;
import hoplab.trial.UsageTracker;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/**
 * One trial of the hop experiment: starts every tier of every participant, holds the contract
 * against each, lets the injector measure them side by side, and stops everything.
 */
final class InjectorTrial {

  /** What a trial found, and what it refused to measure. */
  record Outcome(TrialResult result, Long databaseBytes, List<Warning> refusals) {}

  private final int number;
  private final RunContext run;
  private final Random random;
  private final ContractCheck gate;
  private final int tracedEvery;
  private final Consumer<TrialEnvironment> afterwards;

  /**
   * @param tracedEvery one block in so many is traced; 0 for none
   * @param afterwards gets everyone, still up, once they are measured
   */
  InjectorTrial(
      int number,
      RunContext run,
      long seed,
      int tracedEvery,
      Consumer<TrialEnvironment> afterwards) {
    this.number = number;
    this.run = run;
    this.random = new Random(seed);
    this.gate = ContractCheck.coreOfTheUserFetch(seed);
    this.tracedEvery = tracedEvery;
    this.afterwards = afterwards;
  }

  /**
   * Runs it.
   *
   * @param progress hears the share of this trial that is done, 0 to 1
   */
  Outcome run(DoubleConsumer progress) {
    try (TemporaryFolder folder = TemporaryFolder.create("traces", run.reaper())) {
      return run(progress, new TierTraces(folder.path()));
    }
  }

  private Outcome run(DoubleConsumer progress, TierTraces traces) {
    LaunchContext launch =
        run.launchOf(number, LinkResolver.direct())
            .withTraces(tracedEvery == 0 ? Optional.empty() : Optional.of(traces));
    try (TrialEnvironment environment =
        new TrialEnvironment(number, run.participants(), launch, random)) {
      environment.start(gate, share -> progress.accept(0.3 * share));
      List<Target> targets =
          environment.admitted().stream().map(one -> target(environment, one)).toList();
      Map<Load, UsageTracker> usage = new EnumMap<>(Load.class);
      for (Load load : Load.values()) {
        usage.put(load, new UsageTracker(number, load, run, environment.running()));
      }
      long injectorSeed = random.nextLong();
      Map<Load, Injection> injections =
          new InjectorRun(
                  run,
                  new TraceSettings(tracedEvery, launch.traces().map(TierTraces::folder)),
                  new TraceReading(traces, environment.running()))
              .run(
                  number,
                  targets,
                  injectorSeed,
                  usage,
                  share -> progress.accept(0.3 + 0.7 * share));
      environment.checkAlive();
      afterwards.accept(environment);
      return new Outcome(
          result(environment, injections, usage),
          usage.get(Load.QUIET).databaseBytes(),
          environment.refusals());
    }
  }

  private static Target target(TrialEnvironment environment, Participant one) {
    return one.calledAt(environment.api(one), environment.page(one));
  }

  private TrialResult result(
      TrialEnvironment environment,
      Map<Load, Injection> injections,
      Map<Load, UsageTracker> trackers) {
    Injection injection = injections.get(Load.QUIET);
    UsageTracker usage = trackers.get(Load.QUIET);
    UsageDifference used = usage.used();
    return TrialResultBuilder.builder()
        .number(number)
        .baselineProcess(environment.baselineProcess())
        .startOrder(environment.startOrder())
        .archivedTiers(environment.archivedTiers())
        .injection(named(environment, injection))
        .tiers(usage.tiers(requests(injection)))
        .databaseCpuMicrosPerRequest(usage.databaseCpuMicrosPer(all(injection)))
        .busyShare(used.busyShare())
        .busyElsewhereShare(used.busyElsewhereShare())
        .stolenShare(used.stolenShare())
        .busy(
            injections.containsKey(Load.BUSY)
                ? busy(environment, injections.get(Load.BUSY), trackers.get(Load.BUSY))
                : null)
        .build();
  }

  private static BusyWindow busy(
      TrialEnvironment environment, Injection injection, UsageTracker usage) {
    UsageDifference used = usage.used();
    return BusyWindowBuilder.builder()
        .injection(named(environment, injection))
        .tiers(usage.tiers(requests(injection)))
        .databaseCpuMicrosPerRequest(usage.databaseCpuMicrosPer(all(injection)))
        .busyShare(used.busyShare())
        .busyElsewhereShare(used.busyElsewhereShare())
        .stolenShare(used.stolenShare())
        .build();
  }

  private static Injection named(TrialEnvironment environment, Injection injection) {
    return InjectionBuilder.from(injection)
        .withTargets(
            injection.targets().stream()
                .map(target -> PublicTier.name(target, environment.running()))
                .toList());
  }

  private static Map<String, Long> requests(Injection injection) {
    return injection.targets().stream()
        .collect(Collectors.toMap(TargetRecording::name, TargetRecording::requests));
  }

  private static long all(Injection injection) {
    return injection.targets().stream().mapToLong(TargetRecording::requests).sum();
  }
}
