package hoplab.report;

import hoplab.report.text.Figures;
import hoplab.report.text.Times;
import hoplab.result.LadderStep;
import hoplab.result.Run;
import hoplab.result.SignInCost;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What each step of the ladder costs, in time and in processor time. */
public final class LadderTables {

  /** More processor time than this for a warm user fetch, and sign-in is too dear. */
  private static final double SIGN_IN_TARGET_MICROS = 60;

  private final Run run;
  private final Figures figures;

  private LadderTables(Run run, Figures figures) {
    this.run = run;
    this.figures = figures;
  }

  /** The tables of a run; none where there is nothing. */
  public static List<ReportTable> of(Run run, Figures figures) {
    LadderTables tables = new LadderTables(run, figures);
    List<ReportTable> all = new ArrayList<>();
    if (!run.ladder().isEmpty()) {
      all.add(tables.time());
      all.add(tables.processorTime());
    }
    if (!run.signInCosts().isEmpty()) {
      all.add(tables.signIns());
    }
    return all;
  }

  private ReportTable time() {
    List<List<String>> rows = new ArrayList<>();
    for (LadderStep step : run.ladder()) {
      rows.add(
          row(
              step,
              figures.ratio(step.ratio(), step.ratioCiLow(), step.ratioCiHigh()),
              step.differenceMicros(),
              step.ciLowMicros(),
              step.ciHighMicros(),
              step.floorMicros(),
              step.verdict()));
    }
    return ReportTableBuilder.builder()
        .id("h-ladder")
        .heading("The ladder")
        .caption(
            "What each step adds to the median: the rung minus the rung below it, from which it"
                + " differs in one thing, in the same seconds; "
                + figures.microUnit()
                + " unless another unit stands there.")
        .alignment("lllrrrl")
        .head(head("adds"))
        .rows(rows)
        .sentences(List.of(legend()))
        .headline(true)
        .build();
  }

  /** What each kind of step adds, in the order of the table. */
  private String legend() {
    return run.ladder().stream()
        .map(LadderStep::step)
        .distinct()
        .map(kind -> kind.label() + " - " + kind.adds())
        .collect(Collectors.joining("; ", "What each adds: ", "."));
  }

  private ReportTable processorTime() {
    List<List<String>> rows = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (LadderStep step : run.ladder()) {
      rows.add(
          row(
              step,
              figures.ratio(step.cpuRatio(), step.cpuRatioCiLow(), step.cpuRatioCiHigh()),
              step.cpuDifferenceMicros(),
              step.cpuCiLowMicros(),
              step.cpuCiHighMicros(),
              step.cpuFloorMicros(),
              step.cpuVerdict()));
      if (step.step() == LadderStep.Kind.SIGN_IN && step.cpuVerdict() != Verdict.INVALID) {
        sentences.add(signIn(step));
      }
    }
    return ReportTableBuilder.builder()
        .id("h-ladder-cpu")
        .heading("The ladder in processor time")
        .caption(
            "What each step adds to the processor time of all tiers for each request; the database"
                + " is shared by all rungs and not in it; "
                + figures.microUnit()
                + ".")
        .alignment("lllrrrl")
        .head(head("adds cpu"))
        .rows(rows)
        .sentences(sentences)
        .headline(true)
        .build();
  }

  private ReportTable signIns() {
    List<List<String>> rows = new ArrayList<>();
    for (SignInCost cost : run.signInCosts()) {
      Times times = figures.together(cost.p50Micros(), cost.ciLowMicros(), cost.ciHighMicros());
      String unit = times.unitUnless(figures.microUnit());
      rows.add(
          List.of(
              cost.variant(),
              times.plain(cost.p50Micros()) + unit,
              times.interval(cost.ciLowMicros(), cost.ciHighMicros()) + unit,
              figures.count(cost.signInsPerTrial())));
    }
    return ReportTableBuilder.builder()
        .id("h-sign-in")
        .heading("One sign-in")
        .caption(
            "Median time of a sign-in, which is part of no fetch: most of it is the password's"
                + " hash, slow on purpose; "
                + figures.microUnit()
                + " unless another unit stands there.")
        .alignment("lrrr")
        .head(List.of("signing in at", "p50", interval(), "per trial"))
        .rows(rows)
        .sentences(List.of())
        .headline(true)
        .build();
  }

  private List<String> row(
      LadderStep step,
      String ratio,
      double difference,
      double low,
      double high,
      Double floor,
      Verdict verdict) {
    Times times = figures.together(difference, low, high);
    String unit = times.unitUnless(figures.microUnit());
    return List.of(
        step.step().label(),
        step.rung(),
        step.baseline(),
        times.signed(difference) + unit,
        times.interval(low, high) + unit,
        judgesRatios() || step.step() == LadderStep.Kind.DUPLICATE ? ratio : figures.cell(floor),
        verdict.name());
  }

  private String signIn(LadderStep step) {
    String against = "the %s that it may cost".formatted(figures.time(SIGN_IN_TARGET_MICROS));
    String seen =
        "Sign-in takes %s of processor time of a user fetch of %s (interval %s to %s)"
            .formatted(
                figures.time(step.cpuDifferenceMicros()),
                step.rung(),
                figures.time(step.cpuCiLowMicros()),
                figures.time(step.cpuCiHighMicros()));
    if (step.cpuCiHighMicros() <= SIGN_IN_TARGET_MICROS) {
      return seen + ": within " + against + ".";
    }
    return step.cpuCiLowMicros() > SIGN_IN_TARGET_MICROS
        ? seen + ": more than " + against + "."
        : seen + ": this run cannot tell whether that is within " + against + ".";
  }

  private List<String> head(String adds) {
    return List.of(
        "step", "rung", "against", adds, interval(), judgesRatios() ? "ratio" : "floor", "verdict");
  }

  private String interval() {
    return figures.confidence(run.plan().confidence()) + " interval";
  }

  private boolean judgesRatios() {
    return run.ladder().stream().anyMatch(step -> step.ratio() != null);
  }
}
