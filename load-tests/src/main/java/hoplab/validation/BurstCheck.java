package hoplab.validation;

import hoplab.analysis.BurstRules;
import hoplab.result.Burst;
import hoplab.result.BurstWindow;
import hoplab.result.LabException;
import hoplab.result.bundle.BundlePaths;
import hoplab.validation.TaggedHistograms.Quantile;
import java.nio.file.Path;
import java.util.List;

/** Whether the figures of every slice around a burst are those of its histograms. */
final class BurstCheck {

  private BurstCheck() {}

  static List<String> problems(Path bundle, Burst burst) {
    TaggedHistograms histograms = new TaggedHistograms(bundle);
    try {
      burst.windows().forEach(window -> check(histograms, window));
    } catch (LabException e) {
      histograms.add(e.getMessage());
    }
    return histograms.problems();
  }

  private static void check(TaggedHistograms histograms, BurstWindow window) {
    String peak = window.peak().label();
    check(
        histograms,
        window,
        BundlePaths.burstTag(peak),
        BurstRules.rightInBurst(window),
        window.burstP50Micros(),
        window.burstP99Micros());
    for (int slice = 0; slice < window.right().size(); slice++) {
      check(
          histograms,
          window,
          BundlePaths.burstTag(peak, slice),
          window.right().get(slice),
          window.p50Micros().get(slice),
          window.p99Micros().get(slice));
    }
  }

  private static void check(
      TaggedHistograms histograms,
      BurstWindow window,
      String tag,
      int right,
      double p50Micros,
      double p99Micros) {
    histograms.check(
        "trial " + window.trial() + ", " + window.variant(),
        BundlePaths.bursts(window.variant(), window.trial()),
        tag,
        right,
        "requests",
        List.of(new Quantile(50, p50Micros), new Quantile(99, p99Micros)));
  }
}
