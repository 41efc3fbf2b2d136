package hoplab.ledger;

import hoplab.client.Client;
import hoplab.launch.WiredLinks.Wired;
import hoplab.result.Chain;
import hoplab.result.ChainBuilder;
import hoplab.result.LinkKind;
import hoplab.result.VisitKind;
import hoplab.trial.VisitTemplate;
import hoplab.wire.Distance;
import hoplab.wire.RoundTrip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Counts the round trips of a visit that follow one another. All links are made so long that two
 * round trips which are under way together overlap by much more than chance, while of two that
 * follow one another the second begins when the first is over.
 */
final class HopChains {

  private static final Distance FAR = Distance.of(Duration.ofMillis(20));
  private static final int MOST_VISITS = 10;

  private final SingleVisits visits;

  HopChains(SingleVisits visits) {
    this.visits = visits;
  }

  /** The chains of a use case: of the first visit, then of the repeated one. */
  List<Chain> chains(VisitTemplate useCase) {
    visits.put(FAR);
    try (Client client = visits.newClient()) {
      List<Chain> chains =
          new ArrayList<>(chains(useCase, VisitKind.FIRST, () -> firstVisit(useCase)));
      visits.visit(client, useCase);
      chains.addAll(chains(useCase, VisitKind.REPEATED, () -> lengths(client, useCase)));
      return chains;
    } finally {
      visits.put(Distance.NONE);
    }
  }

  private Map<LinkKind, Integer> firstVisit(VisitTemplate useCase) {
    visits.forgetConnections();
    try (Client client = visits.newClient()) {
      return lengths(client, useCase);
    }
  }

  private List<Chain> chains(
      VisitTemplate useCase, VisitKind visit, Supplier<Map<LinkKind, Integer>> counting) {
    Map<LinkKind, Integer> before = counting.get();
    Map<LinkKind, Integer> now = counting.get();
    int count = 2;
    while (!now.equals(before) && count < MOST_VISITS) {
      before = now;
      now = counting.get();
      count++;
    }
    List<Chain> chains = new ArrayList<>();
    for (var length : now.entrySet()) {
      chains.add(
          ChainBuilder.builder()
              .variant(visits.variant())
              .useCase(useCase.name())
              .visit(visit)
              .kind(length.getKey())
              .length(length.getValue())
              .visits(count)
              .agreed(length.getValue().equals(before.get(length.getKey())))
              .build());
    }
    return chains;
  }

  private Map<LinkKind, Integer> lengths(Client client, VisitTemplate useCase) {
    visits.awaitQuiet();
    visits.trace(true);
    visits.visit(client, useCase);
    visits.awaitQuiet();
    Map<LinkKind, List<RoundTrip>> crossings = new EnumMap<>(LinkKind.class);
    for (Wired wired : visits.links()) {
      crossings
          .computeIfAbsent(wired.link().kind(), kind -> new ArrayList<>())
          .addAll(wired.wire().crossings());
    }
    visits.trace(false);
    Map<LinkKind, Integer> lengths = new EnumMap<>(LinkKind.class);
    crossings.forEach((kind, all) -> lengths.put(kind, length(all)));
    return lengths;
  }

  /**
   * The most round trips that follow one another, by weighted interval scheduling: the best chain
   * that ends with a crossing is the crossing's own round trips and the best chain among those that
   * were over before it began.
   */
  static int length(List<RoundTrip> crossings) {
    List<RoundTrip> byEnd =
        crossings.stream().sorted(Comparator.comparingLong(RoundTrip::downNanos)).toList();
    int[] best = new int[byEnd.size()];
    int longest = 0;
    for (int i = 0; i < best.length; i++) {
      for (int before = 0; before < i; before++) {
        if (byEnd.get(before).downNanos() <= byEnd.get(i).upNanos()) {
          best[i] = Math.max(best[i], best[before]);
        }
      }
      best[i] += byEnd.get(i).opening() ? 2 : 1;
      longest = Math.max(longest, best[i]);
    }
    return longest;
  }
}
