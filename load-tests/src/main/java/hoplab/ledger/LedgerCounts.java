package hoplab.ledger;

import hoplab.launch.LaunchContext;
import hoplab.launch.RunningVariant;
import hoplab.launch.WiredLinks;
import hoplab.process.ParallelTasks;
import hoplab.result.Chain;
import hoplab.result.LedgerRow;
import hoplab.result.RunBuilder;
import hoplab.result.TimeSum;
import hoplab.result.UseCase;
import hoplab.result.bundle.BundlePaths;
import hoplab.trial.Participant;
import hoplab.trial.RunContext;
import hoplab.trial.VisitTemplate;
import hoplab.wire.Transport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * What was counted and added up on wires for every variant that the lab starts. Load on one variant
 * changes no count of another, so all are counted at the same time; times are taken one after the
 * other.
 *
 * @param ledger by variant, use case, visit and link
 * @param chains by variant, use case, visit and kind of link
 * @param sums by variant and use case
 */
public record LedgerCounts(List<LedgerRow> ledger, List<Chain> chains, List<TimeSum> sums) {

  /** How much to count. */
  public enum Depth {
    /** The user fetch only: some seconds. */
    USER_FETCH,
    /** Every use case. */
    COUNTS,
    /** Every use case, and where its time goes. */
    COUNTS_AND_SUMS
  }

  /** Nothing was counted. */
  public static final LedgerCounts NOTHING = new LedgerCounts(List.of(), List.of(), List.of());

  private static final int CLIENT_THREADS = 2;

  public LedgerCounts {
    ledger = List.copyOf(ledger);
    chains = List.copyOf(chains);
    sums = List.copyOf(sums);
  }

  /**
   * Starts every variant of a run once, with a wire on every link, visits it, and stops it.
   *
   * @param depth how much to count
   */
  public static LedgerCounts of(RunContext run, Depth depth) {
    try (WiredLinks links = WiredLinks.everywhere(0);
        Transport transport = Transport.start("visit", CLIENT_THREADS)) {
      LaunchContext context = run.launch(BundlePaths::ledgerLogs, links);
      Queue<SingleVisits> started = new ConcurrentLinkedQueue<>();
      try {
        List<CompletableFuture<LedgerCounts>> all =
            run.participants().asked().stream()
                .filter(participant -> !participant.outside())
                .map(
                    participant ->
                        CompletableFuture.supplyAsync(
                            () -> of(start(participant, context, links, transport, started), depth),
                            command -> new Thread(command, "count-" + participant.name()).start()))
                .toList();
        List<LedgerCounts> each = new ArrayList<>();
        ParallelTasks.await(all, each::add);
        LedgerCounts counted = sum(each);
        return depth == Depth.COUNTS_AND_SUMS
            ? sum(List.of(counted, summed(started, transport)))
            : counted;
      } finally {
        started.parallelStream().forEach(SingleVisits::close);
      }
    }
  }

  private static SingleVisits start(
      Participant participant,
      LaunchContext context,
      WiredLinks links,
      Transport transport,
      Queue<SingleVisits> started) {
    RunningVariant running =
        RunningVariant.start(participant.variant(), participant.name(), context);
    SingleVisits visits = new SingleVisits(running, links.of(running.label()), transport);
    started.add(visits);
    return visits;
  }

  /** Adds up where the time of single visits goes, one variant after the other. */
  public static LedgerCounts summed(Collection<SingleVisits> all, Transport transport) {
    double transit = TracedVisits.transitNanos(transport);
    List<TimeSum> sums = new ArrayList<>();
    all.stream()
        .sorted(Comparator.comparing(SingleVisits::variant))
        .forEach(visits -> sums.addAll(TracedVisits.sums(visits, transit)));
    return new LedgerCounts(List.of(), List.of(), sums);
  }

  private static LedgerCounts of(SingleVisits visits, Depth depth) {
    return of(visits, name -> depth != Depth.USER_FETCH || UseCase.USER_FETCH.is(name));
  }

  /** Counts those use cases of a variant that runs with wires. */
  public static LedgerCounts of(SingleVisits visits, Predicate<String> useCases) {
    List<LedgerRow> ledger = new ArrayList<>();
    List<Chain> chains = new ArrayList<>();
    for (VisitTemplate useCase : visits.useCases()) {
      if (useCases.test(useCase.name())) {
        visits.warmUp(useCase);
        ledger.addAll(new HopLedger(visits).rows(useCase));
        chains.addAll(new HopChains(visits).chains(useCase));
      }
    }
    return new LedgerCounts(ledger, chains, List.of());
  }

  /** Puts it into the result of a run. */
  public void addTo(RunBuilder found) {
    found.ledger(ledger).chains(chains).sums(sums);
  }

  /** Everything in one. */
  public static LedgerCounts sum(List<LedgerCounts> all) {
    return new LedgerCounts(
        all.stream().flatMap(one -> one.ledger.stream()).toList(),
        all.stream().flatMap(one -> one.chains.stream()).toList(),
        all.stream().flatMap(one -> one.sums.stream()).toList());
  }
}
