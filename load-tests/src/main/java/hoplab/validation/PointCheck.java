package hoplab.validation;

import hoplab.result.LabException;
import hoplab.result.Network;
import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.PointTrial;
import hoplab.result.bundle.BundlePaths;
import hoplab.result.bundle.HistogramLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Whether the figures of every point of a network experiment are those of its histograms. */
final class PointCheck {

  private final Path bundle;
  private final Map<String, Map<String, Histogram>> logs = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private PointCheck(Path bundle) {
    this.bundle = bundle;
  }

  static List<String> problems(Path bundle, Network network) {
    PointCheck check = new PointCheck(bundle);
    try {
      for (NetworkPoint point : network.points()) {
        for (PointFigures one : point.variants()) {
          one.trials().forEach(trial -> check.check(point, one.name(), trial));
        }
      }
    } catch (LabException e) {
      check.problems.add(e.getMessage());
    }
    return check.problems;
  }

  private void check(NetworkPoint point, String variant, PointTrial trial) {
    String tag =
        BundlePaths.pointTag(
            point.edgeRttMillis(),
            point.privateRttMillis(),
            point.dataRttMillis(),
            point.useCase());
    Histogram histogram =
        logs.computeIfAbsent(
                BundlePaths.points(variant, trial.trial()),
                file -> HistogramLog.readTagged(bundle.resolve(file)))
            .get(tag);
    String place = "trial " + trial.trial() + ", " + variant + ", " + tag + ": ";
    if (histogram == null) {
      problems.add(place + "there is no histogram of it");
    } else if (histogram.getTotalCount() != trial.count() - trial.errors()) {
      problems.add(
          place
              + "the histogram holds "
              + histogram.getTotalCount()
              + " times where "
              + (trial.count() - trial.errors())
              + " visits went well");
    } else {
      checkQuantile(place + "p50", histogram, 50, trial.p50Micros());
      checkQuantile(place + "p90", histogram, 90, trial.p90Micros());
      checkQuantile(place + "p99", histogram, 99, trial.p99Micros());
    }
  }

  private void checkQuantile(String name, Histogram histogram, double percentile, double micros) {
    long nanos = histogram.getTotalCount() == 0 ? 0 : histogram.getValueAtPercentile(percentile);
    if (!histogram.valuesAreEquivalent(Math.round(micros * 1e3), nanos)) {
      problems.add(
          String.format(
              Locale.ROOT, "%s is %.3f us, the histogram says %.3f us", name, micros, nanos / 1e3));
    }
  }
}
