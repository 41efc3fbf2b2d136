package hoplab.analysis.distance;

import hoplab.analysis.distance.MeasuredPoint.Series;
import hoplab.result.LinkKind;
import hoplab.result.PointTrial;
import hoplab.result.Slope;
import hoplab.result.SlopeBuilder;
import hoplab.result.Threshold;
import hoplab.result.ThresholdBuilder;
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
    for (MeasuredPoint loopback : points.loopbacks()) {
      for (Series one : loopback.variants()) {
        for (LinkKind kind : LinkKind.values()) {
          slopes(loopback, one, kind).ifPresent(slopes::add);
        }
      }
    }
    return slopes;
  }

  private Optional<Slope> slopes(MeasuredPoint loopback, Series one, LinkKind kind) {
    double[] hops = hops(loopback, one.name(), kind);
    if (hops.length < 2) {
      return Optional.empty();
    }
    Interval interval = TrialInterval.of(hops, points.plan().confidence());
    return Optional.of(
        SlopeBuilder.builder()
            .variant(one.name())
            .useCase(loopback.useCase())
            .kind(kind)
            .effectiveHops(Sample.mean(hops))
            .ciLow(interval.low())
            .ciHigh(interval.high())
            .countedInARow(counted.inARow(one.name(), loopback.useCase(), kind))
            .countedInAll(counted.inAll(one.name(), loopback.useCase(), kind))
            .build());
  }

  /** The slope of each trial, added time per round-trip time; none if nothing was varied. */
  private double[] hops(MeasuredPoint loopback, String variant, LinkKind kind) {
    List<MeasuredPoint> line = new ArrayList<>(List.of(loopback));
    points.fittedAlone(loopback.useCase()).stream()
        .filter(point -> point.millis(kind) > 0)
        .forEach(line::add);
    if (line.size() < 2) {
      return new double[0];
    }
    double[] x = line.stream().mapToDouble(point -> point.millis(kind) * 1e3).toArray();
    int trials = loopback.find(variant).orElseThrow().trials().size();
    double[] slopes = new double[trials];
    for (int i = 0; i < trials; i++) {
      int trial = i;
      double[] y =
          line.stream()
              .mapToDouble(
                  point -> point.find(variant).orElseThrow().trials().get(trial).p50Micros())
              .toArray();
      slopes[i] = Line.slope(x, y);
    }
    return slopes;
  }

  List<Threshold> thresholds() {
    List<Threshold> thresholds = new ArrayList<>();
    for (MeasuredPoint loopback : points.loopbacks()) {
      for (Series one : loopback.variants()) {
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
  private Optional<Threshold> threshold(MeasuredPoint loopback, Series one, double costMicros) {
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
            one, loopback.find(points.plan().baseline()).orElseThrow(), PointTrial::p50Micros);
    double[] millis = new double[own.length];
    for (int i = 0; i < own.length; i++) {
      millis[i] = (costMicros - differences[i]) / (own[i] - baseline[i]) / 1e3;
    }
    Interval interval = TrialInterval.of(millis, points.plan().confidence());
    return Optional.of(
        ThresholdBuilder.builder()
            .variant(one.name())
            .useCase(loopback.useCase())
            .kind(kind)
            .costMicros(costMicros)
            .rttMillis(Math.max(0, Sample.mean(millis)))
            .ciLowMillis(Math.min(Math.max(0, Sample.mean(millis)), interval.low()))
            .ciHighMillis(Math.max(0, interval.high()))
            .build());
  }
}
