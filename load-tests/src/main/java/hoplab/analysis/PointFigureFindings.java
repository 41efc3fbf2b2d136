package hoplab.analysis;

import hoplab.result.Comparison;
import hoplab.result.Growth;
import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.Quantile;
import hoplab.statistics.Interval;
import hoplab.statistics.Judgement;
import hoplab.statistics.Sample;
import hoplab.statistics.TrialInterval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What the trials of each point add up to: its figures, its growth, its verdicts. */
record PointFigureFindings(MeasuredPoints points) {

  private static final Map<Quantile, ToDoubleFunction<PointTrial>> COMPARED =
      new EnumMap<>(
          Map.of(
              Quantile.P50, PointTrial::p50Micros,
              Quantile.P90, PointTrial::p90Micros,
              Quantile.P99, PointTrial::p99Micros));

  List<NetworkPoint> all() {
    return points.all().stream()
        .map(
            point ->
                point.with(
                    point.variants().stream().map(one -> figures(point, one)).toList(),
                    comparisons(point)))
        .toList();
  }

  private PointFigures figures(NetworkPoint point, PointFigures raw) {
    return new PointFigures(
        raw.name(),
        raw.trials().stream().mapToLong(PointTrial::count).sum(),
        raw.trials().stream().mapToLong(PointTrial::errors).sum(),
        points.latency(raw, PointTrial::p50Micros),
        points.latency(raw, PointTrial::p90Micros),
        points.latency(raw, PointTrial::p99Micros),
        growth(point, raw),
        raw.trials());
  }

  private Growth growth(NetworkPoint point, PointFigures one) {
    if (point.role() == NetworkPoint.Role.LOOPBACK || one.trials().size() < 2) {
      return null;
    }
    double[] grown = grown(point, one.name());
    double[] baseline = grown(point, points.plan().baseline());
    double[] duplicate = grown(point, Findings.duplicateOf(points.plan().baseline()));
    double floor = Math.abs(Sample.mean(duplicate) - Sample.mean(baseline));
    Interval interval = TrialInterval.of(grown, points.plan().confidence());
    double difference = Sample.mean(grown);
    return new Growth(
        difference,
        interval.low(),
        interval.high(),
        floor,
        Judgement.judge(difference, interval, floor, points.plan().smallestDifferenceMicros()));
  }

  /** By how much the median of a variant exceeds its own at loopback, trial by trial. */
  private double[] grown(NetworkPoint point, String variant) {
    return MeasuredPoints.differences(
        MeasuredPoints.find(point, variant).orElseThrow(),
        MeasuredPoints.find(points.loopback(point.useCase()), variant).orElseThrow(),
        PointTrial::p50Micros);
  }

  private List<Comparison> comparisons(NetworkPoint point) {
    PointFigures baseline = MeasuredPoints.find(point, points.plan().baseline()).orElseThrow();
    PointFigures duplicate =
        MeasuredPoints.find(point, Findings.duplicateOf(points.plan().baseline())).orElseThrow();
    if (baseline.trials().size() < 2) {
      return List.of();
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (PointFigures one : point.variants()) {
      if (one.name().equals(points.plan().baseline())) {
        continue;
      }
      for (var compared : COMPARED.entrySet()) {
        double floor =
            one.name().equals(duplicate.name())
                ? 0
                : Math.abs(
                    Sample.mean(
                        MeasuredPoints.differences(duplicate, baseline, compared.getValue())));
        comparisons.add(
            Differences.comparison(
                one.name(),
                compared.getKey(),
                points.plan(),
                MeasuredPoints.differences(one, baseline, compared.getValue()),
                floor));
      }
    }
    return comparisons;
  }
}
