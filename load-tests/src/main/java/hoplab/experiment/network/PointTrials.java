package hoplab.experiment.network;

import hoplab.result.Latency;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** All points, with the figures of the trials and nothing else. */
  List<NetworkPoint> points() {
    List<NetworkPoint> points = new ArrayList<>();
    measured.forEach(
        (key, byVariant) -> {
          List<PointFigures> variants = new ArrayList<>();
          byVariant.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .forEach(e -> variants.add(raw(e.getKey(), e.getValue())));
          points.add(
              new NetworkPoint(
                  key.point.millis(LinkKind.EDGE),
                  key.point.millis(LinkKind.PRIVATE),
                  key.point.millis(LinkKind.DATA),
                  key.point.role(),
                  key.useCase,
                  variants,
                  List.of()));
        });
    return points;
  }

  private static PointFigures raw(String variant, List<PointTrial> trials) {
    return new PointFigures(variant, 0, 0, 0, 0, 0, null, trials);
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
