package hoplab.ledger;

import hoplab.client.CalibrationServer;
import hoplab.client.Client;
import hoplab.client.Request;
import hoplab.client.Visit;
import hoplab.launch.WiredLinks.Wired;
import hoplab.measure.ReportedTimes;
import hoplab.measure.TimeSplit;
import hoplab.result.LinkKind;
import hoplab.result.Part;
import hoplab.result.TimeSum;
import hoplab.result.TimeSumBuilder;
import hoplab.statistics.Sample;
import hoplab.trial.VisitTemplate;
import hoplab.wire.RoundTrip;
import hoplab.wire.Transport;
import hoplab.wire.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up the parts of the client's time, one visit at a time, from clocks that know nothing of one
 * another: the client's, the edge wire's, and the tiers' own. The edge is the time between client
 * and wire, and as much again between wire and tier as a server needs that takes no time of its
 * own. What is left is time that nobody accounts for.
 */
final class TracedVisits {

  private static final int WARM_UP_VISITS = 200;
  private static final long WARM_UP_NANOS = 1_500_000_000L;
  private static final int VISITS = 300;
  private static final int LEAST_VISITS = 30;
  private static final long LIMIT_NANOS = 3_000_000_000L;
  private static final double TOLERATED_SHARE = 0.10;
  private static final double TOLERATED_MICROS = 50;

  private final SingleVisits visits;
  private final Wire edge;
  private final double transitNanos;
  private final Map<Part.Key, Long> sums = new LinkedHashMap<>();
  private final List<Double> wholes = new ArrayList<>();
  private final List<Double> remainders = new ArrayList<>();

  private TracedVisits(SingleVisits visits, Wire edge, double transitNanos) {
    this.visits = visits;
    this.edge = edge;
    this.transitNanos = transitNanos;
  }

  /** The sums of every use case that is a single request, for a variant with wires. */
  static List<TimeSum> sums(SingleVisits visits, double transitNanos) {
    List<TimeSum> sums = new ArrayList<>();
    String api = visits.publicTier();
    for (Wired wired : visits.links()) {
      if (wired.link().kind() == LinkKind.EDGE && wired.link().to().equals(api)) {
        for (VisitTemplate useCase : visits.useCases()) {
          if (useCase.lines().size() == 1) {
            sums.add(new TracedVisits(visits, wired.wire(), transitNanos).sum(useCase));
          }
        }
      }
    }
    return sums;
  }

  /**
   * What a wire sees of a server that takes no time: the way from the wire to a tier and back,
   * median, in nanoseconds.
   */
  static double transitNanos(Transport calling) {
    try (Transport relaying = Transport.start("wire", 1);
        Transport serving = Transport.start("known", 1);
        CalibrationServer server = CalibrationServer.start(serving, Duration.ZERO);
        Wire wire = Wire.open(relaying, server.address(), 0);
        Client client = Client.on(calling)) {
      Request request =
          Request.of("GET", URI.create("http://127.0.0.1:" + wire.nearEnd().getPort() + "/"));
      List<Double> transits = new ArrayList<>();
      for (int i = 0; i < WARM_UP_VISITS + VISITS; i++) {
        wire.trace(true);
        Visit.Outcome outcome = Visit.of(client, List.of(request)).join();
        long own = ReportedTimes.of(outcome.replies().get(0).all("server-timing")).own().total();
        if (i >= WARM_UP_VISITS) {
          transits.add((double) wire.crossings().get(0).nanos() - own);
        }
      }
      return Sample.median(array(transits));
    }
  }

  private TimeSum sum(VisitTemplate useCase) {
    try (Client client = visits.newClient()) {
      visits.warmUp(useCase, WARM_UP_NANOS);
      long begin = System.nanoTime();
      for (int i = 0; i < VISITS && goesOn(begin, i); i++) {
        edge.trace(true);
        add(visits.visit(client, useCase), edge.crossings().get(0));
      }
      edge.trace(false);
    }
    double[] whole = array(wholes);
    double[] remainder = array(remainders);
    double median = Sample.median(whole);
    double left = Sample.median(remainder);
    List<Part> parts = new ArrayList<>();
    sums.forEach(
        (key, nanos) -> parts.add(new Part(key.tier(), key.kind(), nanos / 1e3 / whole.length)));
    return TimeSumBuilder.builder()
        .variant(visits.variant())
        .useCase(useCase.name())
        .visits(whole.length)
        .meanMicros(Sample.mean(whole) / 1e3)
        .p50Micros(median / 1e3)
        .parts(parts)
        .remainderMeanMicros(Sample.mean(remainder) / 1e3)
        .remainderP50Micros(left / 1e3)
        .withinTolerance(
            Math.abs(left) <= Math.max(TOLERATED_SHARE * median, TOLERATED_MICROS * 1e3))
        .build();
  }

  /** Slow use cases get fewer visits. */
  private static boolean goesOn(long beginNanos, int visits) {
    return visits < LEAST_VISITS || System.nanoTime() - beginNanos < LIMIT_NANOS;
  }

  private void add(Visit.Outcome outcome, RoundTrip crossing) {
    ReportedTimes reported = ReportedTimes.of(outcome.replies().get(0).all("server-timing"));
    ReportedTimes.Tier own = reported.own();
    ReportedTimes.Tier service = reported.longestService();
    long left = outcome.nanos();
    left -=
        book(
            TimeSplit.CLIENT,
            Part.Kind.EDGE,
            outcome.nanos() - crossing.nanos() + Math.round(transitNanos));
    left -= book(visits.publicTier(), Part.Kind.APP, own.app() - own.dbWait());
    left -= book(visits.publicTier(), Part.Kind.DB_WAIT, own.dbWait());
    left -= book(visits.publicTier(), Part.Kind.DB, own.db());
    if (own.upstream() > 0) {
      left -= book(visits.publicTier(), Part.Kind.UPSTREAM_WAIT, own.upstreamWait());
      left -=
          book(
              service.name(),
              Part.Kind.LINK,
              own.upstream() - own.upstreamWait() - service.total());
      left -= book(service.name(), Part.Kind.APP, service.app() - service.dbWait());
      left -= book(service.name(), Part.Kind.DB_WAIT, service.dbWait());
      left -= book(service.name(), Part.Kind.DB, service.db());
      left -= book(service.name(), Part.Kind.LINK, service.upstream());
    }
    wholes.add((double) outcome.nanos());
    remainders.add((double) left);
  }

  private long book(String tier, Part.Kind kind, long nanos) {
    if (nanos != 0) {
      sums.merge(new Part.Key(tier, kind), nanos, Long::sum);
    }
    return nanos;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
