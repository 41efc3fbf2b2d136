package hoplab.validation;

import hoplab.result.LabException;
import hoplab.result.LoadCurve;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepTarget;
import hoplab.result.bundle.BundlePaths;
import hoplab.result.bundle.HistogramLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Whether the figures of every step of a load curve are those of its histograms. */
final class StepCheck {

  private final Path bundle;
  private final Map<String, Map<String, Histogram>> logs = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private StepCheck(Path bundle) {
    this.bundle = bundle;
  }

  static List<String> problems(Path bundle, LoadCurve curve) {
    StepCheck check = new StepCheck(bundle);
    Map<Integer, Integer> places = new HashMap<>();
    try {
      for (LoadStep step : curve.steps()) {
        int place = places.merge(step.trial(), 1, Integer::sum) - 1;
        if (step.ratePerSecond() > 0) {
          step.targets().forEach(target -> check.check(step, place, target));
        }
      }
    } catch (LabException e) {
      check.problems.add(e.getMessage());
    }
    return check.problems;
  }

  private void check(LoadStep step, int place, LoadStepTarget target) {
    String tag = BundlePaths.stepTag(place);
    String at = "trial " + step.trial() + ", " + target.name() + ", " + tag + ": ";
    Histogram histogram =
        logs.computeIfAbsent(
                BundlePaths.steps(target.name(), step.trial()),
                file -> HistogramLog.readTagged(bundle.resolve(file)))
            .get(tag);
    if (histogram == null) {
      problems.add(at + "there is no histogram of it");
    } else if (histogram.getTotalCount() != target.good()) {
      problems.add(
          at
              + "the histogram holds "
              + histogram.getTotalCount()
              + " times where "
              + target.good()
              + " requests went well");
    } else if (target.good() > 0) {
      checkQuantile(at + "p50", histogram, 50, target.p50Micros());
      checkQuantile(at + "p99", histogram, 99, target.p99Micros());
    }
  }

  private void checkQuantile(String name, Histogram histogram, double percentile, double micros) {
    long nanos = histogram.getValueAtPercentile(percentile);
    if (!histogram.valuesAreEquivalent(Math.round(micros * 1e3), nanos)) {
      problems.add(
          String.format(
              Locale.ROOT, "%s is %.3f us, the histogram says %.3f us", name, micros, nanos / 1e3));
    }
  }
}
