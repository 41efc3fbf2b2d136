package hoplab.validation;

import hoplab.result.LabException;
import hoplab.result.LoadStep;
import hoplab.result.LoadStepTarget;
import hoplab.result.bundle.BundlePaths;
import hoplab.validation.TaggedHistograms.Quantile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the figures of every step are those of its histograms. */
final class StepCheck {

  private StepCheck() {}

  static List<String> problems(Path bundle, List<LoadStep> steps) {
    TaggedHistograms histograms = new TaggedHistograms(bundle);
    Map<Integer, Integer> places = new HashMap<>();
    try {
      for (LoadStep step : steps) {
        int place = places.merge(step.trial(), 1, Integer::sum) - 1;
        if (step.ratePerSecond() > 0) {
          step.targets().forEach(target -> check(histograms, step, place, target));
        }
      }
    } catch (LabException e) {
      histograms.add(e.getMessage());
    }
    return histograms.problems();
  }

  private static void check(
      TaggedHistograms histograms, LoadStep step, int place, LoadStepTarget target) {
    histograms.check(
        "trial " + step.trial() + ", " + target.name(),
        BundlePaths.steps(target.name(), step.trial()),
        BundlePaths.stepTag(place),
        target.good(),
        "requests",
        List.of(new Quantile(50, target.p50Micros()), new Quantile(99, target.p99Micros())));
  }
}
