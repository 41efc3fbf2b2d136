package hoplab.experiment;

import hoplab.result.Chain;
import hoplab.result.Comparison;
import hoplab.result.Growth;
import hoplab.result.LedgerRow;
import hoplab.result.Network;
import hoplab.result.NetworkPoint;
import hoplab.result.Plan;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.Prediction;
import hoplab.result.Slope;
import hoplab.result.Threshold;
import hoplab.statistics.Interval;
import hoplab.statistics.Judgement;
import hoplab.statistics.Line;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What follows from the figures that the trials of a network experiment took at each point, and
 * from the ledger: computed when the run is made, and once more, by the same code, when a bundle is
 * checked.
 *
 * @param network latency over distance
 * @param predictions at the points that took no part in any fit
 */
record NetworkFindings(Network network, List<Prediction> predictions) {

  /** Costs that people speak of: one millisecond, and "a few". */
  private static final double[] COSTS_MICROS = {1_000, 3_000};

  private static final List<String> KINDS = List.of("edge", "private", "data");

  /**
   * Computes everything.
   *
   * @param raw the points; only the figures of their trials are looked at
   */
  static NetworkFindings of(
      Plan plan, List<NetworkPoint> raw, List<LedgerRow> ledger, List<Chain> chains) {
    Computation computation = new Computation(plan, raw, ledger, chains);
    return new NetworkFindings(
        new Network(computation.points(), computation.slopes(), computation.thresholds()),
        computation.predictions());
  }

  /** The same, if the run is valid; else no verdict stands. */
  NetworkFindings under(boolean valid) {
    if (valid) {
      return this;
    }
    List<NetworkPoint> points =
        network.points().stream()
            .map(
                point ->
                    new NetworkPoint(
                        point.edgeRttMillis(),
                        point.privateRttMillis(),
                        point.dataRttMillis(),
                        point.role(),
                        point.useCase(),
                        point.variants().stream().map(NetworkFindings::invalid).toList(),
                        point.comparisons().stream().map(Findings::invalid).toList()))
            .toList();
    return new NetworkFindings(
        new Network(points, network.slopes(), network.thresholds()), predictions);
  }

  private static PointFigures invalid(PointFigures given) {
    Growth growth = given.growth();
    return growth == null
        ? given
        : new PointFigures(
            given.name(),
            given.count(),
            given.errors(),
            given.p50Micros(),
            given.p90Micros(),
            given.p99Micros(),
            new Growth(
                growth.differenceMicros(),
                growth.ciLowMicros(),
                growth.ciHighMicros(),
                growth.floorMicros(),
                Verdict.INVALID),
            given.trials());
  }

  private record Computation(
      Plan plan, List<NetworkPoint> raw, List<LedgerRow> ledger, List<Chain> chains) {

    List<NetworkPoint> points() {
      return raw.stream()
          .map(
              point ->
                  new NetworkPoint(
                      point.edgeRttMillis(),
                      point.privateRttMillis(),
                      point.dataRttMillis(),
                      point.role(),
                      point.useCase(),
                      point.variants().stream().map(one -> figures(point, one)).toList(),
                      comparisons(point)))
          .toList();
    }

    private PointFigures figures(NetworkPoint point, PointFigures raw) {
      return new PointFigures(
          raw.name(),
          raw.trials().stream().mapToLong(PointTrial::count).sum(),
          raw.trials().stream().mapToLong(PointTrial::errors).sum(),
          mean(raw, PointTrial::p50Micros),
          mean(raw, PointTrial::p90Micros),
          mean(raw, PointTrial::p99Micros),
          growth(point, raw),
          raw.trials());
    }

    private Growth growth(NetworkPoint point, PointFigures one) {
      if (point.role().equals(NetworkPoint.LOOPBACK) || one.trials().size() < 2) {
        return null;
      }
      double[] grown = grown(point, one.name());
      double[] baseline = grown(point, plan.baseline());
      double[] duplicate = grown(point, Findings.duplicateOf(plan.baseline()));
      double floor = Math.abs(Sample.mean(duplicate) - Sample.mean(baseline));
      Interval interval = TrialInterval.of(grown, plan.confidence());
      double difference = Sample.mean(grown);
      return new Growth(
          difference,
          interval.low(),
          interval.high(),
          floor,
          Judgement.judge(difference, interval, floor, plan.smallestDifferenceMicros()));
    }

    /** By how much the median of a variant exceeds its own at loopback, trial by trial. */
    private double[] grown(NetworkPoint point, String variant) {
      return differences(
          find(point, variant).orElseThrow(),
          find(loopback(point.useCase()), variant).orElseThrow(),
          PointTrial::p50Micros);
    }

    private List<Comparison> comparisons(NetworkPoint point) {
      PointFigures baseline = find(point, plan.baseline()).orElseThrow();
      PointFigures duplicate = find(point, Findings.duplicateOf(plan.baseline())).orElseThrow();
      if (baseline.trials().size() < 2) {
        return List.of();
      }
      List<Comparison> comparisons = new ArrayList<>();
      for (PointFigures one : point.variants()) {
        if (one.name().equals(plan.baseline())) {
          continue;
        }
        for (Quantile quantile : Quantile.values()) {
          double floor =
              one.name().equals(duplicate.name())
                  ? 0
                  : Math.abs(Sample.mean(differences(duplicate, baseline, quantile.micros)));
          comparisons.add(
              Differences.comparison(
                  one.name(),
                  quantile.label,
                  plan,
                  differences(one, baseline, quantile.micros),
                  floor));
        }
      }
      return comparisons;
    }

    List<Slope> slopes() {
      List<Slope> slopes = new ArrayList<>();
      for (NetworkPoint loopback : loopbacks()) {
        for (PointFigures one : loopback.variants()) {
          for (String kind : KINDS) {
            slopes(loopback, one, kind).ifPresent(slopes::add);
          }
        }
      }
      return slopes;
    }

    private Optional<Slope> slopes(NetworkPoint loopback, PointFigures one, String kind) {
      double[] hops = hops(loopback, one.name(), kind);
      if (hops.length < 2) {
        return Optional.empty();
      }
      Interval interval = TrialInterval.of(hops, plan.confidence());
      return Optional.of(
          new Slope(
              one.name(),
              loopback.useCase(),
              kind,
              Sample.mean(hops),
              interval.low(),
              interval.high(),
              inARow(one.name(), loopback.useCase(), kind),
              inAll(one.name(), loopback.useCase(), kind)));
    }

    /** The slope of each trial, added time per round-trip time; none if nothing was varied. */
    private double[] hops(NetworkPoint loopback, String variant, String kind) {
      List<NetworkPoint> line = new ArrayList<>(List.of(loopback));
      raw.stream()
          .filter(point -> point.role().equals(NetworkPoint.FIT))
          .filter(point -> point.useCase().equals(loopback.useCase()))
          .filter(point -> millis(point, kind) > 0)
          .forEach(line::add);
      if (line.size() < 2) {
        return new double[0];
      }
      double[] x = line.stream().mapToDouble(point -> millis(point, kind) * 1e3).toArray();
      int trials = find(loopback, variant).orElseThrow().trials().size();
      double[] slopes = new double[trials];
      for (int i = 0; i < trials; i++) {
        int trial = i;
        double[] y =
            line.stream()
                .mapToDouble(
                    point -> find(point, variant).orElseThrow().trials().get(trial).p50Micros())
                .toArray();
        slopes[i] = Line.slope(x, y);
      }
      return slopes;
    }

    List<Threshold> thresholds() {
      List<Threshold> thresholds = new ArrayList<>();
      for (NetworkPoint loopback : loopbacks()) {
        for (PointFigures one : loopback.variants()) {
          for (double cost : COSTS_MICROS) {
            if (!one.name().equals(plan.baseline())
                && !one.name().equals(Findings.duplicateOf(plan.baseline()))) {
              threshold(loopback, one, cost).ifPresent(thresholds::add);
            }
          }
        }
      }
      return thresholds;
    }

    /** Solves difference + slope x distance = cost for the distance, in each trial. */
    private Optional<Threshold> threshold(
        NetworkPoint loopback, PointFigures one, double costMicros) {
      String kind = "private";
      double[] own = hops(loopback, one.name(), kind);
      double[] baseline = hops(loopback, plan.baseline(), kind);
      if (own.length < 2
          || inARow(one.name(), loopback.useCase(), kind)
              <= inARow(plan.baseline(), loopback.useCase(), kind)) {
        return Optional.empty();
      }
      double[] differences =
          differences(one, find(loopback, plan.baseline()).orElseThrow(), PointTrial::p50Micros);
      double[] millis = new double[own.length];
      for (int i = 0; i < own.length; i++) {
        millis[i] = (costMicros - differences[i]) / (own[i] - baseline[i]) / 1e3;
      }
      Interval interval = TrialInterval.of(millis, plan.confidence());
      return Optional.of(
          new Threshold(
              one.name(),
              loopback.useCase(),
              kind,
              costMicros,
              Math.max(0, Sample.mean(millis)),
              Math.min(Math.max(0, Sample.mean(millis)), interval.low()),
              Math.max(0, interval.high())));
    }

    List<Prediction> predictions() {
      List<Prediction> predictions = new ArrayList<>();
      for (NetworkPoint point : raw) {
        if (point.role().equals(NetworkPoint.HELD_OUT)) {
          for (PointFigures one : point.variants()) {
            if (!one.name().equals(Findings.duplicateOf(plan.baseline()))) {
              predictions.add(prediction(point, one));
            }
          }
        }
      }
      return predictions;
    }

    private Prediction prediction(NetworkPoint point, PointFigures one) {
      PointFigures loopback = find(loopback(point.useCase()), one.name()).orElseThrow();
      double distance = 0;
      for (String kind : KINDS) {
        distance += inARow(one.name(), point.useCase(), kind) * millis(point, kind) * 1e3;
      }
      return new Prediction(
          one.name(),
          point.useCase(),
          point.edgeRttMillis(),
          point.privateRttMillis(),
          point.dataRttMillis(),
          mean(loopback, PointTrial::p50Micros) + distance,
          mean(one, PointTrial::p50Micros),
          mean(loopback, PointTrial::p90Micros) + distance,
          mean(one, PointTrial::p90Micros),
          mean(loopback, PointTrial::p99Micros) + distance,
          mean(one, PointTrial::p99Micros));
    }

    private int inARow(String variant, String useCase, String kind) {
      return chains.stream()
          .filter(chain -> chain.variant().equals(original(variant)))
          .filter(chain -> chain.useCase().equals(useCase))
          .filter(chain -> chain.visit().equals(LedgerRow.REPEATED) && chain.kind().equals(kind))
          .mapToInt(Chain::length)
          .sum();
    }

    private long inAll(String variant, String useCase, String kind) {
      return ledger.stream()
          .filter(row -> row.variant().equals(original(variant)))
          .filter(row -> row.useCase().equals(useCase))
          .filter(row -> row.visit().equals(LedgerRow.REPEATED) && row.kind().equals(kind))
          .mapToLong(LedgerRow::roundTrips)
          .sum();
    }

    /** The duplicate has the ledger of what it duplicates. */
    private String original(String variant) {
      return variant.equals(Findings.duplicateOf(plan.baseline())) ? plan.baseline() : variant;
    }

    private List<NetworkPoint> loopbacks() {
      return raw.stream()
          .filter(point -> point.role().equals(NetworkPoint.LOOPBACK))
          .sorted(Comparator.comparing(point -> !point.useCase().equals(UseCase.USER_FETCH)))
          .toList();
    }

    private NetworkPoint loopback(String useCase) {
      return loopbacks().stream()
          .filter(point -> point.useCase().equals(useCase))
          .findFirst()
          .orElseThrow();
    }

    private static Optional<PointFigures> find(NetworkPoint point, String variant) {
      return point.variants().stream().filter(one -> one.name().equals(variant)).findFirst();
    }

    private static double millis(NetworkPoint point, String kind) {
      return switch (kind) {
        case "edge" -> point.edgeRttMillis();
        case "private" -> point.privateRttMillis();
        default -> point.dataRttMillis();
      };
    }

    private static double mean(PointFigures one, ToDoubleFunction<PointTrial> figure) {
      return Sample.mean(one.trials().stream().mapToDouble(figure).toArray());
    }

    /** Trial by trial, for those that both have. */
    private static double[] differences(
        PointFigures one, PointFigures other, ToDoubleFunction<PointTrial> figure) {
      return one.trials().stream()
          .flatMap(
              mine ->
                  other.trials().stream()
                      .filter(theirs -> theirs.trial() == mine.trial())
                      .map(theirs -> figure.applyAsDouble(mine) - figure.applyAsDouble(theirs)))
          .mapToDouble(Double::doubleValue)
          .toArray();
    }
  }

  private enum Quantile {
    P50("p50", PointTrial::p50Micros),
    P90("p90", PointTrial::p90Micros),
    P99("p99", PointTrial::p99Micros);

    private final String label;
    private final ToDoubleFunction<PointTrial> micros;

    Quantile(String label, ToDoubleFunction<PointTrial> micros) {
      this.label = label;
      this.micros = micros;
    }
  }
}
