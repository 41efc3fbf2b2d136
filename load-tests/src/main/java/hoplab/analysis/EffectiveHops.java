package hoplab.analysis;

import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.Slope;
import hoplab.result.Threshold;
import hoplab.statistics.Interval;
import hoplab.statistics.Line;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By how much latency grows with distance, and from where on that costs what. */
record EffectiveHops(MeasuredPoints points, CountedRoundTrips counted) {

  /** Costs that people speak of: one millisecond, and "a few". */
  private static final double[] COSTS_MICROS = {1_000, 3_000};

  List<Slope> slopes() {
    List<Slope> slopes = new ArrayList<>();
    for (NetworkPoint loopback : points.loopbacks()) {
      for (PointFigures one : loopback.variants()) {
        for (LinkKind kind : LinkKind.values()) {
          slopes(loopback, one, kind).ifPresent(slopes::add);
        }
      }
    }
    return slopes;
  }

  private Optional<Slope> slopes(NetworkPoint loopback, PointFigures one, LinkKind kind) {
    double[] hops = hops(loopback, one.name(), kind);
    if (hops.length < 2) {
      return Optional.empty();
    }
    Interval interval = TrialInterval.of(hops, points.plan().confidence());
    return Optional.of(
        new Slope(
            one.name(),
            loopback.useCase(),
            kind,
            Sample.mean(hops),
            interval.low(),
            interval.high(),
            counted.inARow(one.name(), loopback.useCase(), kind),
            counted.inAll(one.name(), loopback.useCase(), kind)));
  }

  /** The slope of each trial, added time per round-trip time; none if nothing was varied. */
  private double[] hops(NetworkPoint loopback, String variant, LinkKind kind) {
    List<NetworkPoint> line = new ArrayList<>(List.of(loopback));
    points.fitted(loopback.useCase()).stream()
        .filter(point -> MeasuredPoints.millis(point, kind) > 0)
        .forEach(line::add);
    if (line.size() < 2) {
      return new double[0];
    }
    double[] x =
        line.stream().mapToDouble(point -> MeasuredPoints.millis(point, kind) * 1e3).toArray();
    int trials = MeasuredPoints.find(loopback, variant).orElseThrow().trials().size();
    double[] slopes = new double[trials];
    for (int i = 0; i < trials; i++) {
      int trial = i;
      double[] y =
          line.stream()
              .mapToDouble(
                  point ->
                      MeasuredPoints.find(point, variant)
                          .orElseThrow()
                          .trials()
                          .get(trial)
                          .p50Micros())
              .toArray();
      slopes[i] = Line.slope(x, y);
    }
    return slopes;
  }

  List<Threshold> thresholds() {
    List<Threshold> thresholds = new ArrayList<>();
    for (NetworkPoint loopback : points.loopbacks()) {
      for (PointFigures one : loopback.variants()) {
        for (double cost : COSTS_MICROS) {
          if (!points.isBaseline(one.name())) {
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
    LinkKind kind = LinkKind.PRIVATE;
    double[] own = hops(loopback, one.name(), kind);
    double[] baseline = hops(loopback, points.plan().baseline(), kind);
    if (own.length < 2
        || counted.inARow(one.name(), loopback.useCase(), kind)
            <= counted.inARow(points.plan().baseline(), loopback.useCase(), kind)) {
      return Optional.empty();
    }
    double[] differences =
        MeasuredPoints.differences(
            one,
            MeasuredPoints.find(loopback, points.plan().baseline()).orElseThrow(),
            PointTrial::p50Micros);
    double[] millis = new double[own.length];
    for (int i = 0; i < own.length; i++) {
      millis[i] = (costMicros - differences[i]) / (own[i] - baseline[i]) / 1e3;
    }
    Interval interval = TrialInterval.of(millis, points.plan().confidence());
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
}
