package hoplab.report.experiment;

import hoplab.report.PageContext;
import hoplab.report.ReportTable;
import hoplab.report.Section;
import hoplab.report.Templates;
import hoplab.report.plot.Track.Dot;
import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Estimate;
import hoplab.report.text.Figures;
import hoplab.result.LadderStep;
import hoplab.result.Load;
import hoplab.result.Run;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What each step of the ladder costs: a row for each, and the tables. */
public final class LadderSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** One plot for each load. */
  record View(List<Panel> panels, String legend) {}

  /** The steps at one load. */
  record Panel(String heading, DotRows dots) {}

  @Override
  public List<String> answers(Run run) {
    List<String> answers = new ArrayList<>();
    for (LadderStep step : run.ladder()) {
      if (step.wasQuiet() && step.verdict() == Verdict.REAL) {
        answers.add(
            "%s, %s against %s: %s %s."
                .formatted(
                    step.step().label(),
                    step.rung(),
                    step.baseline(),
                    estimate(step).figure(),
                    estimate(step).interval()));
      }
    }
    if (!run.ladder().isEmpty()) {
      long others =
          run.ladder().stream()
              .filter(LadderStep::wasQuiet)
              .filter(step -> step.step() != LadderStep.Kind.DUPLICATE)
              .filter(step -> step.verdict() == Verdict.INDISTINGUISHABLE)
              .count();
      answers.add(
          "%s of the steps cannot be told from the rung below.".formatted(FIGURES.count(others)));
    }
    return answers;
  }

  private static Estimate estimate(LadderStep step) {
    return step.ratio() != null
        ? Estimate.ofRatio(FIGURES, step.ratio(), step.ratioCiLow(), step.ratioCiHigh())
        : Estimate.ofDifference(
            FIGURES, step.differenceMicros(), step.ciLowMicros(), step.ciHighMicros());
  }

  @Override
  public String picture(PageContext page) {
    Run run = page.run();
    List<Panel> panels = new ArrayList<>();
    for (Load load : Load.values()) {
      List<LadderStep> steps =
          run.ladder().stream().filter(step -> step.wasQuiet() == (load == Load.QUIET)).toList();
      if (!steps.isEmpty()) {
        panels.add(
            new Panel(
                run.plan().busyRatePerSecond() == null ? "" : "When " + load.label(),
                dots(run, steps)));
      }
    }
    return panels.isEmpty()
        ? ""
        : Templates.render("experiment/ladder.html", new View(panels, LadderTables.legend(run)));
  }

  private static DotRows dots(Run run, List<LadderStep> steps) {
    boolean ratios = steps.stream().allMatch(step -> step.ratio() != null);
    List<DotRows.Entry> entries =
        steps.stream()
            .map(
                step ->
                    new DotRows.Entry(
                        step.step().label(),
                        step.rung() + " against " + step.baseline(),
                        dot(run, step, ratios),
                        true))
            .toList();
    double smallest = run.plan().smallestRatio() == null ? 1 : run.plan().smallestRatio();
    return ratios
        ? DotRows.ofRatios("ratio of medians to the rung below", smallest, entries)
        : DotRows.ofDifferences("difference of medians to the rung below", entries);
  }

  private static Dot dot(Run run, LadderStep step, boolean ratio) {
    VariantStyle look = VariantStyle.of(run, step.rung());
    return ratio
        ? new Dot(step.ratioCiLow(), step.ratio(), step.ratioCiHigh(), step.verdict(), look)
        : new Dot(
            step.ciLowMicros(), step.differenceMicros(), step.ciHighMicros(), step.verdict(), look);
  }

  @Override
  public List<ReportTable> tables(Run run, Figures figures) {
    return LadderTables.of(run, figures);
  }
}
