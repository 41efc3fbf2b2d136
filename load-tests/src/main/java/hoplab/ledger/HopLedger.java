package hoplab.ledger;

import hoplab.client.Client;
import hoplab.launch.WiredLinks.Wired;
import hoplab.result.LedgerRow;
import hoplab.result.LedgerRowBuilder;
import hoplab.result.VisitKind;
import hoplab.trial.VisitTemplate;
import hoplab.wire.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Counts what single visits to one variant cost on each of its links. A visit is repeated until
 * several in a row agree in every number, for connections to the database are used in turn and each
 * learns its statements anew.
 */
final class HopLedger {

  private static final int AGREEING = 4;
  private static final int MOST_VISITS = 60;

  private final SingleVisits visits;

  HopLedger(SingleVisits visits) {
    this.visits = visits;
  }

  /** The rows of a use case: the first visit, then the repeated one, link by link. */
  List<LedgerRow> rows(VisitTemplate useCase) {
    List<LedgerRow> rows =
        new ArrayList<>(rows(useCase, VisitKind.FIRST, () -> firstVisit(useCase)));
    try (Client client = visits.newClient()) {
      visits.visit(client, useCase);
      rows.addAll(rows(useCase, VisitKind.REPEATED, () -> visits.count(client, useCase)));
    }
    return rows;
  }

  private Map<Wired, Traffic> firstVisit(VisitTemplate useCase) {
    visits.forgetConnections();
    try (Client client = visits.newClient()) {
      return visits.count(client, useCase);
    }
  }

  private List<LedgerRow> rows(
      VisitTemplate useCase, VisitKind visit, Supplier<Map<Wired, Traffic>> counting) {
    List<Map<Wired, Traffic>> counts = new ArrayList<>();
    do {
      counts.add(counting.get());
    } while (counts.size() < MOST_VISITS && !agree(latest(counts)));
    List<LedgerRow> rows = new ArrayList<>();
    for (Wired wired : visits.links()) {
      List<Traffic> latest = latest(counts).stream().map(count -> count.get(wired)).toList();
      Traffic traffic = latest.get(latest.size() - 1);
      rows.add(
          LedgerRowBuilder.builder()
              .variant(visits.variant())
              .useCase(useCase.name())
              .visit(visit)
              .link(wired.link().name())
              .kind(wired.link().kind())
              .connections(traffic.connections())
              .roundTrips(traffic.roundTrips())
              .bytesUp(traffic.bytesUp())
              .bytesDown(traffic.bytesDown())
              .visits(counts.size())
              .varied(varied(latest))
              .build());
    }
    return rows;
  }

  private static boolean agree(List<Map<Wired, Traffic>> latest) {
    return latest.size() == AGREEING && latest.stream().distinct().count() == 1;
  }

  private static <T> List<T> latest(List<T> all) {
    return all.subList(Math.max(0, all.size() - AGREEING), all.size());
  }

  private static List<String> varied(List<Traffic> latest) {
    List<String> varied = new ArrayList<>();
    vary("connections", latest, Traffic::connections, varied);
    vary("round trips", latest, Traffic::roundTrips, varied);
    vary("bytes up", latest, Traffic::bytesUp, varied);
    vary("bytes down", latest, Traffic::bytesDown, varied);
    return varied;
  }

  private static void vary(
      String what, List<Traffic> latest, ToLongFunction<Traffic> figure, List<String> varied) {
    long least = latest.stream().mapToLong(figure).min().orElse(0);
    long most = latest.stream().mapToLong(figure).max().orElse(0);
    if (least != most) {
      varied.add(what + " from " + least + " to " + most);
    }
  }
}
