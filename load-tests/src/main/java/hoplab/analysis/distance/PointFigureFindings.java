package hoplab.analysis.distance;

import hoplab.analysis.comparison.Differences;
import hoplab.analysis.comparison.Findings;
import hoplab.analysis.distance.MeasuredPoint.Series;
import hoplab.result.Comparison;
import hoplab.result.Growth;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.NetworkPointBuilder;
import hoplab.result.PointFigures;
import hoplab.result.PointFiguresBuilder;
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
    return points.all().stream().map(this::figures).toList();
  }

  private NetworkPoint figures(MeasuredPoint point) {
    return NetworkPointBuilder.builder()
        .edgeRttMillis(point.millis(LinkKind.EDGE))
        .privateRttMillis(point.millis(LinkKind.PRIVATE))
        .dataRttMillis(point.millis(LinkKind.DATA))
        .role(point.role())
        .useCase(point.useCase())
        .variants(point.variants().stream().map(one -> figures(point, one)).toList())
        .comparisons(comparisons(point))
        .build();
  }

  private PointFigures figures(MeasuredPoint point, Series one) {
    return PointFiguresBuilder.builder()
        .name(one.name())
        .count(one.trials().stream().mapToLong(PointTrial::count).sum())
        .errors(one.trials().stream().mapToLong(PointTrial::errors).sum())
        .p50Micros(points.latency(one, PointTrial::p50Micros))
        .p90Micros(points.latency(one, PointTrial::p90Micros))
        .p99Micros(points.latency(one, PointTrial::p99Micros))
        .growth(growth(point, one))
        .trials(one.trials())
        .build();
  }

  private Growth growth(MeasuredPoint point, Series one) {
    if (point.role() == NetworkPoint.Role.LOOPBACK || one.trials().size() < 2) {
      return null;
    }
    double[] grown = grown(point, one.name());
    double[] baseline = grown(point, points.plan().baseline());
    double[] duplicate = grown(point, Findings.duplicateOf(points.plan().baseline()));
    double floor = Math.abs(Sample.mean(duplicate) - Sample.mean(baseline));
    boolean byFloor = !points.rules().judgesRatios();
    Interval interval = TrialInterval.of(grown, points.plan().confidence());
    double difference = Sample.mean(grown);
    return new Growth(
        difference,
        interval.low(),
        interval.high(),
        byFloor ? floor : null,
        byFloor
            ? Judgement.judge(difference, interval, floor, points.plan().smallestDifferenceMicros())
            : Judgement.judge(difference, interval, 0, points.smallestDifference(point.useCase())));
  }

  /** By how much the median of a variant exceeds its own at loopback, trial by trial. */
  private double[] grown(MeasuredPoint point, String variant) {
    return MeasuredPoints.differences(
        point.find(variant).orElseThrow(),
        points.loopback(point.useCase()).find(variant).orElseThrow(),
        PointTrial::p50Micros);
  }

  private List<Comparison> comparisons(MeasuredPoint point) {
    if (points.rules().judgesRatios()) {
      return new PointComparisons(points.plan(), point, points.smallestDifference(point.useCase()))
          .all(COMPARED);
    }
    Series baseline = point.find(points.plan().baseline()).orElseThrow();
    Series duplicate = point.find(Findings.duplicateOf(points.plan().baseline())).orElseThrow();
    if (baseline.trials().size() < 2) {
      return List.of();
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (Series one : point.variants()) {
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
