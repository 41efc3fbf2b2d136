package hoplab.experiment;

import hoplab.measure.UsageDifference;
import hoplab.result.Injection;
import hoplab.result.LabException;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.simulation.Target;
import hoplab.topology.RunningVariant;
import hoplab.topology.Surroundings;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
  private final Map<String, RunningVariant> running = new LinkedHashMap<>();
  private final List<Warning> refusals = new ArrayList<>();

  HopTrial(int number, Lineup lineup, Surroundings surroundings, InjectorRun injector, long seed) {
    this.number = number;
    this.lineup = lineup;
    this.surroundings = surroundings;
    this.injector = injector;
    this.random = new Random(seed);
    this.gate = new ContractGate(seed);
  }

  /**
   * Runs it.
   *
   * @param progress hears the share of this trial that is done, 0 to 1
   */
  Outcome run(DoubleConsumer progress) {
    boolean swapped = random.nextBoolean();
    List<Participant> order = new ArrayList<>(lineup.everyone(swapped));
    Collections.shuffle(order, random);
    try {
      start(order, progress);
      List<Target> targets = admitted(order);
      Usage usage = new Usage(running, surroundings.database());
      long injectorSeed = random.nextLong();
      Injection injection =
          injector.run(
              number, targets, injectorSeed, usage, share -> progress.accept(0.3 + 0.7 * share));
      checkAlive();
      return new Outcome(result(swapped, injection, usage), usage.databaseBytes(), refusals);
    } finally {
      running.values().parallelStream().forEach(RunningVariant::close);
    }
  }

  private void start(List<Participant> order, DoubleConsumer progress) {
    for (Participant participant : order) {
      if (!participant.outside()) {
        running.put(
            participant.name(),
            RunningVariant.start(participant.variant(), participant.name(), surroundings));
      }
      progress.accept(0.3 * running.size() / order.size());
    }
  }

  private List<Target> admitted(List<Participant> order) {
    List<Target> targets = new ArrayList<>();
    for (Participant participant : order) {
      URI api =
          participant.outside() ? participant.target() : running.get(participant.name()).api();
      gate.refusal(api)
          .ifPresentOrElse(
              refusal -> refuse(participant, refusal),
              () -> targets.add(new Target(participant.name(), api.toString())));
    }
    return targets;
  }

  private void refuse(Participant participant, String refusal) {
    if (participant.name().equals(lineup.baseline().name())
        || participant.name().equals(lineup.duplicateName())) {
      throw new LabException(
          "the baseline '%s' cannot be measured: %s".formatted(lineup.baseline().name(), refusal));
    }
    refusals.add(
        new Warning(WarningCode.CONTRACT_BROKEN, false, number, participant.name(), refusal));
  }

  private void checkAlive() {
    for (RunningVariant variant : running.values()) {
      variant
          .firstDeath()
          .ifPresent(
              sentence -> {
                throw new LabException(sentence);
              });
    }
  }

  private TrialResult result(boolean swapped, Injection injection, Usage usage) {
    UsageDifference used = usage.used();
    Map<String, Long> requests = new LinkedHashMap<>();
    injection.targets().forEach(target -> requests.put(target.name(), target.latency().count()));
    long all = injection.targets().stream().mapToLong(t -> t.latency().count()).sum();
    List<TargetRecording> targets =
        injection.targets().stream().map(target -> PublicTier.name(target, running)).toList();
    return new TrialResult(
        number,
        swapped ? 2 : 1,
        startOrder(),
        injection.withTargets(targets),
        usage.tiers(requests),
        usage.databaseCpuMicrosPer(all),
        used.busyElsewhereShare(),
        used.stolenShare());
  }

  private List<String> startOrder() {
    return running.entrySet().stream()
        .flatMap(e -> e.getValue().tiers().stream().map(tier -> e.getKey() + "/" + tier.name()))
        .toList();
  }
}
