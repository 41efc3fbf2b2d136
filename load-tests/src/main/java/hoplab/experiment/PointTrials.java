package hoplab.experiment;

import hoplab.analysis.distance.MeasuredPoint;
import hoplab.result.Latency;
import hoplab.result.LinkKind;
import hoplab.result.PointTrial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers what the trials measured at each point, before anything is computed from it. */
final class PointTrials {

  private record Key(Point point, String useCase) {}

  private final Map<Key, Map<String, List<PointTrial>>> measured = new LinkedHashMap<>();

  /** Adds one trial. */
  void add(int trial, List<PointLoad> loads) {
    for (PointLoad load : loads) {
      for (String useCase : load.useCases()) {
        Map<String, List<PointTrial>> byVariant =
            measured.computeIfAbsent(new Key(load.point(), useCase), k -> new LinkedHashMap<>());
        load.latencies(useCase)
            .forEach(
                (variant, latency) ->
                    byVariant
                        .computeIfAbsent(variant, v -> new ArrayList<>())
                        .add(of(trial, latency)));
      }
    }
  }

  /** All points. */
  List<MeasuredPoint> points() {
    return measured.entrySet().stream()
        .map(point -> point(point.getKey(), point.getValue()))
        .toList();
  }

  private static MeasuredPoint point(Key key, Map<String, List<PointTrial>> byVariant) {
    return new MeasuredPoint(
        Arrays.stream(LinkKind.values()).collect(Collectors.toMap(k -> k, key.point::millis)),
        key.point.role(),
        key.useCase,
        byVariant.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> new MeasuredPoint.Series(one.getKey(), one.getValue()))
            .toList());
  }

  private static PointTrial of(int trial, Latency latency) {
    return new PointTrial(
        trial,
        latency.count(),
        latency.errors(),
        latency.p50Micros(),
        latency.p90Micros(),
        latency.p99Micros());
  }
}
