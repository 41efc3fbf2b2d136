package hoplab.trial;

import hoplab.contract.Chapter;
import hoplab.launch.ArchiveKind;
import hoplab.launch.LaunchContext;
import hoplab.launch.LinkResolver;
import hoplab.launch.RunningVariant;
import hoplab.launch.VariantBuild;
import hoplab.process.ParallelTasks;
import hoplab.result.LabException;
import hoplab.result.Warning;
import hoplab.result.bundle.BundlePaths;
import hoplab.simulation.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the contract against everyone once, before the first trial, so that who cannot be measured
 * is told within seconds, and what the others break stands in the result.
 *
 * @param participants who can be measured
 * @param warnings each broken case once: of the core, of those who cannot be measured, and of the
 *     hardening; each jar that starts without its cache
 */
public record ContractExamination(Participants participants, List<Warning> warnings) {

  public ContractExamination {
    warnings = List.copyOf(warnings);
  }

  /**
   * Builds what must be built, starts every variant that takes part, at the same time, asks it and
   * what runs already, and stops it.
   *
   * @param whileUp gets what users of everyone who can be measured would call, before they are
   *     stopped; the duplicate of the baseline is the baseline itself
   * @throws LabException which lists each broken case with its request, what was expected and what
   *     came, if the baseline breaks the core, or anyone does and the run is not to keep going
   */
  public static ContractExamination of(RunContext run, Consumer<List<Target>> whileUp) {
    for (Participant participant : run.participants().distinct()) {
      if (!participant.outside()) {
        VariantBuild.of(
            participant.variant(),
            BundlePaths.examinationLogs(run.bundle()),
            run.reaper(),
            doing -> run.progress().at(doing, 0));
      }
    }
    LaunchContext context = run.launch(BundlePaths::examinationLogs, LinkResolver.direct());
    List<Warning> missing =
        context.archives() == ArchiveKind.PROFILES ? CacheRehearsal.of(run, context) : List.of();
    run.progress().at(run.participants().checking(context.archives()), 0);
    ContractCheck check = ContractCheck.of(run.options().seed(), EnumSet.of(Chapter.USER_FETCH));
    Map<Participant, RunningVariant> up = new ConcurrentHashMap<>();
    try {
      List<CompletableFuture<Examined>> all =
          run.participants().distinct().stream()
              .map(
                  participant ->
                      CompletableFuture.supplyAsync(
                          () -> examine(participant, context, check, up),
                          command -> new Thread(command, "examine-" + participant.name()).start()))
              .toList();
      List<Examined> examined = new ArrayList<>();
      ParallelTasks.await(all, examined::add);
      ContractExamination result = judged(run.participants(), examined, run.options().keepGoing());
      whileUp.accept(
          result.participants.everyone(false).stream().map(one -> called(one, up)).toList());
      return result.adding(missing);
    } finally {
      up.values().parallelStream().forEach(RunningVariant::close);
    }
  }

  private ContractExamination adding(List<Warning> others) {
    return new ContractExamination(
        participants, Stream.concat(warnings.stream(), others.stream()).toList());
  }

  private static Target called(Participant participant, Map<Participant, RunningVariant> up) {
    return up.entrySet().stream()
        .filter(one -> one.getKey().isSameThing(participant))
        .map(Map.Entry::getValue)
        .findFirst()
        .map(running -> participant.calledAt(running.api(), running.page()))
        .orElseGet(() -> participant.calledAt(participant.target(), Optional.empty()));
  }

  static ContractExamination judged(
      Participants participants, List<Examined> examined, boolean keepGoing) {
    List<Examined> broken = examined.stream().filter(one -> !one.ofTheCore().isEmpty()).toList();
    List<Participant> kept =
        participants.asked().stream()
            .filter(one -> broken.stream().noneMatch(other -> one.isSameThing(other.participant())))
            .toList();
    boolean baselineBroken = !kept.contains(participants.baseline());
    if (!broken.isEmpty() && (baselineBroken || !keepGoing)) {
      throw new LabException(refusal(broken, baselineBroken));
    }
    List<Warning> warnings = examined.stream().flatMap(one -> one.warnings().stream()).toList();
    return new ContractExamination(new Participants(kept), warnings);
  }

  private static String refusal(List<Examined> broken, boolean baselineBroken) {
    String remedy =
        baselineBroken
            ? "Nothing can be compared without the baseline."
            : "Mend it, leave it out, or say --keep-going to measure the others.";
    return broken.stream().map(Examined::list).collect(Collectors.joining()) + remedy;
  }

  private static Examined examine(
      Participant participant,
      LaunchContext context,
      ContractCheck check,
      Map<Participant, RunningVariant> up) {
    if (participant.outside()) {
      StaffCredentials credentials =
          StaffCredentials.at(participant.name(), participant.target(), participant.signIn());
      return examined(participant, participant.target(), credentials, check);
    }
    RunningVariant running =
        RunningVariant.start(participant.variant(), participant.name(), context);
    up.put(participant, running);
    return examined(participant, running.api(), StaffCredentials.at(running), check);
  }

  private static Examined examined(
      Participant participant, URI api, StaffCredentials credentials, ContractCheck check) {
    return new Examined(participant, check.breaches(api, credentials.headers()));
  }

  /**
   * What the examination of one participant found.
   *
   * @param breaches each broken case; empty if the contract is kept
   */
  record Examined(Participant participant, List<Breach> breaches) {

    private List<Breach> ofTheCore() {
      return breaches.stream().filter(Breach::ofTheCore).toList();
    }

    private List<Warning> warnings() {
      return breaches.stream().map(breach -> breach.warning(participant.name())).toList();
    }

    private String list() {
      return ofTheCore().stream()
          .map(breach -> "  " + breach + "\n")
          .collect(
              Collectors.joining(
                  "",
                  "'%s' cannot be measured, for it breaks the core of the contract (%d):\n"
                      .formatted(participant.name(), ofTheCore().size()),
                  ""));
    }
  }
}
