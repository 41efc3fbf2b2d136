package hoplab.trial;

import hoplab.launch.LinkResolver;
import hoplab.measure.UsageDifference;
import hoplab.result.Injection;
import hoplab.result.InjectionBuilder;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.TrialResultBuilder;
import hoplab.result.Warning;
import hoplab.simulation.Target;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

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
  private final Consumer<TrialEnvironment> afterwards;

  /**
   * @param afterwards gets everyone, still up, once they are measured
   */
  InjectorTrial(int number, RunContext run, long seed, Consumer<TrialEnvironment> afterwards) {
    this.number = number;
    this.run = run;
    this.random = new Random(seed);
    this.gate = new ContractCheck(seed);
    this.afterwards = afterwards;
  }

  /**
   * Runs it.
   *
   * @param progress hears the share of this trial that is done, 0 to 1
   */
  Outcome run(DoubleConsumer progress) {
    try (TrialEnvironment environment =
        new TrialEnvironment(
            number, run.participants(), run.launchOf(number, LinkResolver.direct()), random)) {
      environment.start(gate, share -> progress.accept(0.3 * share));
      List<Target> targets =
          environment.admitted().stream().map(one -> target(environment, one)).toList();
      UsageTracker usage = new UsageTracker(number, run, environment.running());
      long injectorSeed = random.nextLong();
      Injection injection =
          new InjectorRun(run)
              .run(
                  number,
                  targets,
                  injectorSeed,
                  usage,
                  share -> progress.accept(0.3 + 0.7 * share));
      environment.checkAlive();
      afterwards.accept(environment);
      return new Outcome(
          result(environment, injection, usage), usage.databaseBytes(), environment.refusals());
    }
  }

  private static Target target(TrialEnvironment environment, Participant one) {
    return new Target(
        one.name(),
        environment.api(one) + one.request().path(),
        one.signIn(),
        one.request().asksFirst() ? environment.page(one).map(URI::toString) : Optional.empty());
  }

  private TrialResult result(
      TrialEnvironment environment, Injection injection, UsageTracker usage) {
    UsageDifference used = usage.used();
    Map<String, Long> requests = new LinkedHashMap<>();
    injection.targets().forEach(target -> requests.put(target.name(), target.latency().count()));
    long all = injection.targets().stream().mapToLong(t -> t.latency().count()).sum();
    List<TargetRecording> targets =
        injection.targets().stream()
            .map(target -> PublicTier.name(target, environment.running()))
            .toList();
    return TrialResultBuilder.builder()
        .number(number)
        .baselineProcess(environment.baselineProcess())
        .startOrder(environment.startOrder())
        .archivedTiers(environment.archivedTiers())
        .injection(InjectionBuilder.from(injection).withTargets(targets))
        .tiers(usage.tiers(requests))
        .databaseCpuMicrosPerRequest(usage.databaseCpuMicrosPer(all))
        .busyShare(used.busyShare())
        .busyElsewhereShare(used.busyElsewhereShare())
        .stolenShare(used.stolenShare())
        .build();
  }
}
