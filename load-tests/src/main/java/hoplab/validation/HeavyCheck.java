package hoplab.validation;

import hoplab.result.HeavyWindow;
import hoplab.result.HeavyWork;
import hoplab.result.LabException;
import hoplab.result.bundle.BundlePaths;
import hoplab.validation.TaggedHistograms.Quantile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether every window with statements is there once, with the figures of its histogram. */
final class HeavyCheck {

  private HeavyCheck() {}

  static List<String> problems(Path bundle, HeavyWork work) {
    TaggedHistograms histograms = new TaggedHistograms(bundle);
    Set<String> seen = new HashSet<>();
    try {
      for (HeavyWindow window : work.windows()) {
        String place =
            "trial %d, %s, %d statements"
                .formatted(window.trial(), window.arrangement(), window.statements());
        if (!seen.add(place)) {
          histograms.add(place + ": the window is there twice");
        }
        if (work.arrangements().stream()
            .noneMatch(one -> one.name().equals(window.arrangement()) && one.leftOut() == null)) {
          histograms.add(place + ": the arrangement is said not to be measured");
        }
        histograms.check(
            place,
            BundlePaths.steps(window.arrangement(), window.trial()),
            BundlePaths.stepTag(window.place()),
            window.good(),
            "requests",
            List.of(new Quantile(50, window.p50Micros()), new Quantile(99, window.p99Micros())));
      }
    } catch (LabException e) {
      histograms.add(e.getMessage());
    }
    return histograms.problems();
  }
}
