package hoplab.validation;

import hoplab.result.LabException;
import hoplab.result.Network;
import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.bundle.BundlePaths;
import hoplab.validation.TaggedHistograms.Quantile;
import java.nio.file.Path;
import java.util.List;

/** Whether the figures of every point of a network experiment are those of its histograms. */
final class PointCheck {

  private PointCheck() {}

  static List<String> problems(Path bundle, Network network) {
    TaggedHistograms histograms = new TaggedHistograms(bundle);
    try {
      for (NetworkPoint point : network.points()) {
        for (PointFigures one : point.variants()) {
          one.trials().forEach(trial -> check(histograms, point, one.name(), trial));
        }
      }
    } catch (LabException e) {
      histograms.add(e.getMessage());
    }
    return histograms.problems();
  }

  private static void check(
      TaggedHistograms histograms, NetworkPoint point, String variant, PointTrial trial) {
    histograms.check(
        "trial " + trial.trial() + ", " + variant,
        BundlePaths.points(variant, trial.trial()),
        BundlePaths.pointTag(
            point.edgeRttMillis(),
            point.privateRttMillis(),
            point.dataRttMillis(),
            point.useCase()),
        trial.count() - trial.errors(),
        "visits",
        List.of(
            new Quantile(50, trial.p50Micros()),
            new Quantile(90, trial.p90Micros()),
            new Quantile(99, trial.p99Micros())));
  }
}
