package hoplab.report;

import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.result.Comparison;
import hoplab.result.Load;
import hoplab.result.Quantile;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.List;

/** Every variant against the baseline, figure by figure and load by load, with its verdict. */
final class AgainstSection implements Section {

  /**
   * What the template shows.
   *
   * @param baseline what the others are compared with
   * @param panels one for each figure at each load
   * @param figures labels of the figures, for the switch
   * @param loads the same of the loads; empty where there was one
   * @param ratios whether there are ratios to switch to
   * @param rule by what a difference is REAL
   */
  record View(
      String baseline,
      List<AgainstPanel> panels,
      List<String> figures,
      List<String> loads,
      boolean ratios,
      String rule) {}

  @Override
  public String picture(PageContext page) {
    Run run = page.run();
    if (run.trials().isEmpty() || run.variants().size() < 2 || !run.ladder().isEmpty()) {
      return "";
    }
    List<AgainstPanel> panels = new ArrayList<>();
    List<String> loads = new ArrayList<>();
    for (Load load : Load.values()) {
      if (!Lookup.comparisons(run, Quantile.P50, load).isEmpty()) {
        loads.add(load.label());
        for (Quantile quantile : Quantile.values()) {
          panels.add(AgainstPanel.of(run, page.notes(), quantile, load));
        }
      }
    }
    if (panels.isEmpty()) {
      return Templates.render(
          "against.html",
          new View(run.plan().baseline(), List.of(), List.of(), List.of(), false, ""));
    }
    return Templates.render(
        "against.html",
        new View(
            run.plan().baseline(),
            panels,
            panels.stream().map(AgainstPanel::figure).distinct().toList(),
            loads.size() < 2 ? List.of() : loads,
            run.comparisons().stream().anyMatch(c -> c.ratio() != null),
            rule(run)));
  }

  private static String rule(Run run) {
    Figures figures = Figures.TYPOGRAPHIC;
    String confidence = figures.confidence(run.plan().confidence()) + " intervals over trials. ";
    boolean byFloor = run.comparisons().stream().anyMatch(AgainstSection::hasFloor);
    return confidence
        + (byFloor
            ? "A difference is REAL when its interval leaves zero and it is larger than the floor,"
                + " by which two identical processes differ, and than "
                + figures.time(run.plan().smallestDifferenceMicros())
                + ". This bundle was judged by the rule of its version, which knows no ratios."
            : "The ratio is judged, with intervals that hold for all medians together: it is REAL"
                + " when its interval leaves 1 and it is beyond "
                + (run.plan().smallestRatio() == null
                    ? Figures.NOT_RECORDED
                    : figures.number(run.plan().smallestRatio(), 2))
                + ". The duplicate is half of the baseline and part of the error.");
  }

  private static boolean hasFloor(Comparison c) {
    return c.floorMicros() != null;
  }
}
