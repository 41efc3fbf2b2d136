package hoplab.experiment;

import hoplab.measure.UsageDifference;
import hoplab.result.Injection;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.simulation.Target;
import hoplab.topology.Surroundings;
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
final class HopTrial {

  /** What a trial found, and what it refused to measure. */
  record Outcome(TrialResult result, Long databaseBytes, List<Warning> refusals) {}

  private final int number;
  private final Lineup lineup;
  private final Surroundings surroundings;
  private final InjectorRun injector;
  private final Random random;
  private final ContractGate gate;
  private final Consumer<Ensemble> afterwards;

  /**
   * @param afterwards gets everyone, still up, once they are measured
   */
  HopTrial(
      int number,
      Lineup lineup,
      Surroundings surroundings,
      InjectorRun injector,
      long seed,
      Consumer<Ensemble> afterwards) {
    this.number = number;
    this.lineup = lineup;
    this.surroundings = surroundings;
    this.injector = injector;
    this.random = new Random(seed);
    this.gate = new ContractGate(seed);
    this.afterwards = afterwards;
  }

  /**
   * Runs it.
   *
   * @param progress hears the share of this trial that is done, 0 to 1
   */
  Outcome run(DoubleConsumer progress) {
    try (Ensemble ensemble = new Ensemble(number, lineup, surroundings, random)) {
      ensemble.start(gate, share -> progress.accept(0.3 * share));
      List<Target> targets =
          ensemble.admitted().stream().map(one -> target(ensemble, one)).toList();
      Usage usage = new Usage(ensemble.running(), surroundings.database());
      long injectorSeed = random.nextLong();
      Injection injection =
          injector.run(
              number, targets, injectorSeed, usage, share -> progress.accept(0.3 + 0.7 * share));
      ensemble.checkAlive();
      afterwards.accept(ensemble);
      return new Outcome(
          result(ensemble, injection, usage), usage.databaseBytes(), ensemble.refusals());
    }
  }

  private static Target target(Ensemble ensemble, Participant one) {
    return new Target(
        one.name(),
        ensemble.api(one) + one.errand().path(),
        one.signIn(),
        one.errand().asksFirst() ? ensemble.page(one).map(URI::toString) : Optional.empty());
  }

  private TrialResult result(Ensemble ensemble, Injection injection, Usage usage) {
    UsageDifference used = usage.used();
    Map<String, Long> requests = new LinkedHashMap<>();
    injection.targets().forEach(target -> requests.put(target.name(), target.latency().count()));
    long all = injection.targets().stream().mapToLong(t -> t.latency().count()).sum();
    List<TargetRecording> targets =
        injection.targets().stream()
            .map(target -> PublicTier.name(target, ensemble.running()))
            .toList();
    return new TrialResult(
        number,
        ensemble.baselineProcess(),
        ensemble.startOrder(),
        ensemble.archivedTiers(),
        injection.withTargets(targets),
        usage.tiers(requests),
        usage.databaseCpuMicrosPer(all),
        used.busyShare(),
        used.busyElsewhereShare(),
        used.stolenShare());
  }
}
