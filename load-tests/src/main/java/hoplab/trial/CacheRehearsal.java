package hoplab.trial;

import hoplab.client.Client;
import hoplab.client.Visit;
import hoplab.client.VisitFailure;
import hoplab.contract.SeededShop;
import hoplab.launch.ArchiveKind;
import hoplab.launch.ClassArchive;
import hoplab.launch.LaunchContext;
import hoplab.launch.Rehearsal;
import hoplab.launch.RunningVariant;
import hoplab.measure.UserChoices;
import hoplab.result.LabException;
import hoplab.result.UseCase;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import hoplab.wire.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Uses every variant that has a jar without an AOT cache as a trial would, so that Java keeps the
 * classes and the method profiles of that use. One variant after the other: each has the processors
 * for itself, and the memory that writing takes.
 */
final class CacheRehearsal {

  /** More than the second compiler waits for (12,000 calls), and a quarter of a minute at most. */
  private static final int USER_FETCHES = 20_000;

  private static final int DASHBOARDS = 2_000;

  /** Each costs as much as many fetches. */
  private static final int OTHERS = 100;

  /** Of one use case of one variant, where the machine is slow. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private static final int CALLERS = 8;

  private final RunContext run;
  private final LaunchContext context;

  private CacheRehearsal(RunContext run, LaunchContext context) {
    this.run = run;
    this.context = context;
  }

  /** Makes what is missing; says what is missing afterwards. */
  static List<Warning> of(RunContext run, LaunchContext context) {
    CacheRehearsal rehearsal = new CacheRehearsal(run, context);
    List<Warning> warnings = new ArrayList<>();
    for (Participant participant : run.participants().distinct()) {
      if (!participant.outside()) {
        String why = rehearsal.makeFor(participant);
        warnings.addAll(missing(participant, why));
      }
    }
    return warnings;
  }

  /** Returns why something may be missing. */
  private String makeFor(Participant participant) {
    if (ClassArchive.isMissingFor(participant.variant(), ArchiveKind.PROFILES)) {
      run.progress().at("profiling the code of new jars: " + participant.name(), 0);
      try {
        Rehearsal.of(participant.variant(), participant.name(), context, this::use);
      } catch (LabException e) {
        return e.getMessage().lines().findFirst().orElse("");
      }
    }
    return "see whether the folder of its jar can be written";
  }

  private static List<Warning> missing(Participant participant, String why) {
    return ClassArchive.missingTiers(participant.variant(), ArchiveKind.PROFILES).stream()
        .map(
            tier ->
                new Warning(
                    WarningCode.CACHE_MISSING,
                    false,
                    null,
                    participant.name(),
                    "Java could not make a cache of the code of tier '%s', which starts without: %s"
                        .formatted(tier, why)))
        .toList();
  }

  private void use(RunningVariant running) {
    StaffCredentials shown = StaffCredentials.at(running);
    try (Transport transport = Transport.start("rehearsal", 1);
        Client client = Client.on(transport)) {
      for (VisitTemplate visits : VisitTemplate.all(running, shown)) {
        make(visits, client);
      }
    }
  }

  private void make(VisitTemplate visits, Client client) {
    UserChoices choices = new UserChoices(run.options().seed(), SeededShop.USERS, 1);
    long end = System.nanoTime() + LIMIT.toNanos();
    try {
      for (int visit = 0; visit < times(visits) && System.nanoTime() < end; visit += CALLERS) {
        List<CompletableFuture<Visit.Outcome>> together = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
          together.add(Visit.of(client, visits.requests(choices.userId(visit + caller))));
        }
        together.forEach(CompletableFuture::join);
      }
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof VisitFailure)) {
        throw e;
      }
      // who answers nothing is told of by the contract's examination, which comes next
    }
  }

  private static int times(VisitTemplate visits) {
    if (UseCase.USER_FETCH.is(visits.name())) {
      return USER_FETCHES;
    }
    return UseCase.DASHBOARD.is(visits.name()) ? DASHBOARDS : OTHERS;
  }
}
