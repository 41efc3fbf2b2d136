package hoplab.ledger;

import hoplab.client.Client;
import hoplab.client.Visit;
import hoplab.client.VisitFailure;
import hoplab.launch.RunningVariant;
import hoplab.launch.WiredLinks.Wired;
import hoplab.result.LabException;
import hoplab.result.LinkKind;
import hoplab.trial.StaffCredentials;
import hoplab.trial.VisitTemplate;
import hoplab.wire.Distance;
import hoplab.wire.Traffic;
import hoplab.wire.Transport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Visits one variant, alone, over its wires, one visit at a time. */
public final class SingleVisits implements AutoCloseable {

  /** A user who has orders. */
  private static final String USER = "u00042";

  private static final int WARM_UP_ROUNDS = 3;
  private static final int WARM_UP_VISITS = 8;
  private static final long LOOK_NANOS = 2_000_000;
  private static final int QUIET_LOOKS = 15;
  private static final int MOST_LOOKS = 1_000;

  private final RunningVariant running;
  private final List<Wired> links;
  private final Transport transport;
  private final StaffCredentials credentials;

  public SingleVisits(RunningVariant running, List<Wired> links, Transport transport) {
    this.running = running;
    this.links = List.copyOf(links);
    this.transport = transport;
    this.credentials = StaffCredentials.at(running);
  }

  String variant() {
    return running.label();
  }

  /** The tier that answers the client. */
  String publicTier() {
    return running.variant().api();
  }

  List<VisitTemplate> useCases() {
    return VisitTemplate.all(running, credentials);
  }

  List<Wired> links() {
    return links;
  }

  /** A client without connections. */
  Client newClient() {
    return Client.on(transport);
  }

  /** Brings the statements of the database connections in use to their final form. */
  void warmUp(VisitTemplate useCase) {
    warmUp(useCase, 0);
  }

  /** The same, for at least so long. */
  void warmUp(VisitTemplate useCase, long nanos) {
    credentials.renew();
    long begin = System.nanoTime();
    try (Client client = newClient()) {
      for (int round = 0; round < WARM_UP_ROUNDS || System.nanoTime() - begin < nanos; round++) {
        List<CompletableFuture<Visit.Outcome>> together = new ArrayList<>();
        for (int i = 0; i < WARM_UP_VISITS; i++) {
          together.add(Visit.of(client, useCase.requests(USER)));
        }
        together.forEach(visit -> outcome(useCase, visit));
      }
    }
    awaitQuiet();
  }

  /** One visit over the client's connections. */
  Visit.Outcome visit(Client client, VisitTemplate useCase) {
    return outcome(useCase, Visit.of(client, useCase.requests(USER)));
  }

  /** What one visit costs on each link. */
  Map<Wired, Traffic> count(Client client, VisitTemplate useCase) {
    awaitQuiet();
    Map<Wired, Traffic> before = traffic();
    visit(client, useCase);
    awaitQuiet();
    Map<Wired, Traffic> cost = new LinkedHashMap<>();
    traffic().forEach((wired, now) -> cost.put(wired, now.since(before.get(wired))));
    return cost;
  }

  /** Ends idle connections between tiers, as time does; those to the database are never idle. */
  void forgetConnections() {
    List<Wired> passing =
        links.stream().filter(wired -> wired.link().kind() != LinkKind.DATA).toList();
    passing.forEach(wired -> wired.wire().endIdle());
    await(() -> passing.stream().allMatch(wired -> wired.wire().connected() == 0));
  }

  /** Puts the same distance on all links. */
  void put(Distance distance) {
    links.forEach(wired -> wired.wire().setDistance(distance));
  }

  /** Keeps the crossings of all links from now on, or none. */
  void trace(boolean on) {
    links.forEach(wired -> wired.wire().trace(on));
  }

  /** Returns once nothing has crossed any link for some looks. */
  void awaitQuiet() {
    Map<Wired, Traffic> seen = traffic();
    int quiet = 0;
    for (int look = 0; look < MOST_LOOKS && quiet < QUIET_LOOKS; look++) {
      LockSupport.parkNanos(LOOK_NANOS);
      Map<Wired, Traffic> now = traffic();
      quiet = now.equals(seen) ? quiet + 1 : 0;
      seen = now;
    }
  }

  /** Stops the variant. */
  @Override
  public void close() {
    running.close();
  }

  private Map<Wired, Traffic> traffic() {
    Map<Wired, Traffic> now = new LinkedHashMap<>();
    links.forEach(wired -> now.put(wired, wired.wire().traffic()));
    return now;
  }

  private static void await(BooleanSupplier condition) {
    for (int look = 0; look < MOST_LOOKS && !condition.getAsBoolean(); look++) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private Visit.Outcome outcome(VisitTemplate useCase, CompletableFuture<Visit.Outcome> visit) {
    try {
      Visit.Outcome outcome = visit.join();
      if (!outcome.isOk()) {
        throw new LabException(
            "%s answered the use case %s with status %d: see its log"
                .formatted(variant(), useCase.name(), outcome.replies().get(0).status()));
      }
      return outcome;
    } catch (CompletionException e) {
      if (e.getCause() instanceof VisitFailure failure) {
        throw new LabException(variant() + ": " + failure.getMessage(), e);
      }
      throw e;
    }
  }
}
