package hoplab.trial;

import hoplab.launch.LaunchContext;
import hoplab.launch.RunningTier;
import hoplab.launch.RunningVariant;
import hoplab.result.LabException;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleConsumer;

/** Everyone who takes part in a trial, up together, until it is closed. */
public final class TrialEnvironment implements AutoCloseable {

  private final int trial;
  private final Participants participants;
  private final LaunchContext context;
  private final boolean swapped;
  private final List<Participant> order;
  private final Map<String, RunningVariant> running = new LinkedHashMap<>();
  private final Map<String, StaffCredentials> credentials = new LinkedHashMap<>();
  private final List<Participant> admitted = new ArrayList<>();
  private final List<Warning> refusals = new ArrayList<>();

  /**
   * @param random draws which process is called the baseline, and the order of the starts
   */
  public TrialEnvironment(
      int trial, Participants participants, LaunchContext context, Random random) {
    this.trial = trial;
    this.participants = participants;
    this.context = context;
    this.swapped = random.nextBoolean();
    this.order = new ArrayList<>(participants.everyone(swapped));
    Collections.shuffle(order, random);
  }

  /**
   * Starts everyone, and holds the contract against each.
   *
   * @param progress hears the share that is done, 0 to 1
   */
  public void start(ContractCheck gate, DoubleConsumer progress) {
    for (Participant participant : order) {
      if (!participant.outside()) {
        running.put(
            participant.name(),
            RunningVariant.startInTurn(participant.variant(), participant.name(), context));
      }
      progress.accept((double) running.size() / order.size());
    }
    List<Examined> examined =
        order.parallelStream().map(participant -> examine(participant, gate)).toList();
    for (Examined one : examined) {
      credentials.put(one.participant().name(), one.pass());
      one.refusal()
          .ifPresentOrElse(
              refusal -> refuse(one.participant(), refusal), () -> admitted.add(one.participant()));
    }
  }

  /** Several at once: nobody takes times yet. */
  private Examined examine(Participant participant, ContractCheck gate) {
    StaffCredentials pass = signIn(participant);
    return new Examined(participant, pass, gate.refusal(api(participant), pass.headers()));
  }

  private record Examined(
      Participant participant, StaffCredentials pass, Optional<String> refusal) {}

  /** Those who kept the contract, in the order of the starts. */
  public List<Participant> admitted() {
    return List.copyOf(admitted);
  }

  /** What was not admitted, and why. */
  public List<Warning> refusals() {
    return List.copyOf(refusals);
  }

  /** What the lab started, by name. */
  public Map<String, RunningVariant> running() {
    return running;
  }

  /** Where users call a participant. */
  public URI api(Participant participant) {
    return participant.outside() ? participant.target() : running.get(participant.name()).api();
  }

  /** Where the page of a participant is, if it has one. */
  public Optional<URI> page(Participant participant) {
    return participant.outside() ? Optional.empty() : running.get(participant.name()).page();
  }

  /** What staff shows to the participant of that name. */
  public StaffCredentials credentials(String name) {
    return credentials.get(name);
  }

  /** Signs in again wherever that is long ago; not to be called while times are taken. */
  public void renewCredentials() {
    credentials.values().forEach(StaffCredentials::renew);
  }

  private StaffCredentials signIn(Participant participant) {
    return participant.outside()
        ? StaffCredentials.at(participant.name(), participant.target(), participant.signIn())
        : StaffCredentials.at(running.get(participant.name()));
  }

  /** Which of the two identical processes is called the baseline, 1 or 2. */
  public int baselineProcess() {
    return swapped ? 2 : 1;
  }

  /** Tiers in the order in which they were started, as {@code variant/tier}. */
  public List<String> startOrder() {
    return running.entrySet().stream()
        .flatMap(e -> e.getValue().tiers().stream().map(tier -> e.getKey() + "/" + tier.name()))
        .toList();
  }

  /** How many tiers were given an archive of their classes. */
  public int archivedTiers() {
    return Math.toIntExact(
        running.values().stream()
            .flatMap(variant -> variant.tiers().stream())
            .filter(RunningTier::archived)
            .count());
  }

  /**
   * Makes sure that nothing has ended while it was needed.
   *
   * @throws LabException with the end of the log of what has
   */
  public void checkAlive() {
    for (RunningVariant variant : running.values()) {
      variant
          .firstDeath()
          .ifPresent(
              sentence -> {
                throw new LabException(sentence);
              });
    }
  }

  @Override
  public void close() {
    running.values().parallelStream().forEach(RunningVariant::close);
  }

  private void refuse(Participant participant, String refusal) {
    if (participant.name().equals(participants.baseline().name())
        || participant.name().equals(participants.duplicateName())) {
      throw new LabException(
          "the baseline '%s' cannot be measured: %s"
              .formatted(participants.baseline().name(), refusal));
    }
    refusals.add(
        new Warning(WarningCode.CONTRACT_BROKEN, false, trial, participant.name(), refusal));
  }
}
