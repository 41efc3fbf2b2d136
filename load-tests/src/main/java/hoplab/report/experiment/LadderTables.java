package hoplab.report.experiment;

import hoplab.report.ReportTable;
import hoplab.report.ReportTableBuilder;
import hoplab.report.text.Figures;
import hoplab.report.text.Times;
import hoplab.result.LadderStep;
import hoplab.result.Load;
import hoplab.result.Run;
import hoplab.result.SignInCost;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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
    for (Load load : Load.values()) {
      List<LadderStep> steps = tables.at(load);
      if (!steps.isEmpty()) {
        all.add(tables.time(load, steps));
        all.add(tables.processorTime(load, steps));
      }
    }
    if (!run.signInCosts().isEmpty()) {
      all.add(tables.signIns());
    }
    return all;
  }

  private List<LadderStep> at(Load load) {
    return run.ladder().stream().filter(step -> step.wasQuiet() == (load == Load.QUIET)).toList();
  }

  private ReportTable time(Load load, List<LadderStep> steps) {
    List<List<String>> rows = new ArrayList<>();
    for (LadderStep step : steps) {
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
        .id("h-ladder" + suffix(load))
        .heading("The ladder" + when(load))
        .caption(
            "What each step adds to the median: the rung minus the rung below it, from which it"
                + " differs in one thing, in the same seconds; "
                + figures.microUnit()
                + " unless another unit stands there.")
        .alignment("lllrrrl")
        .head(head(load, "adds"))
        .rows(rows)
        .sentences(load == Load.QUIET ? List.of(legend(run)) : List.of())
        .headline(true)
        .build();
  }

  /** What each kind of step adds, in the order of the table. */
  static String legend(Run run) {
    return run.ladder().stream()
        .map(LadderStep::step)
        .distinct()
        .map(kind -> kind.label() + " - " + kind.adds())
        .collect(Collectors.joining("; ", "What each adds: ", "."));
  }

  private ReportTable processorTime(Load load, List<LadderStep> steps) {
    List<List<String>> rows = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (LadderStep step : steps) {
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
        .id("h-ladder-cpu" + suffix(load))
        .heading("The ladder in processor time" + when(load))
        .caption(
            "What each step adds to the processor time of all tiers for each request; the database"
                + " is shared by all rungs and not in it; "
                + figures.microUnit()
                + ".")
        .alignment("lllrrrl")
        .head(head(load, "adds cpu"))
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
                + " hash, slow on purpose"
                + (signedIn().isEmpty() ? "" : "; seen" + signedIn())
                + "; "
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
        "Sign-in takes %s of processor time of a user fetch of %s%s (interval %s to %s)"
            .formatted(
                figures.time(step.cpuDifferenceMicros()),
                step.rung(),
                signedIn(),
                figures.time(step.cpuCiLowMicros()),
                figures.time(step.cpuCiHighMicros()));
    if (step.cpuCiHighMicros() <= SIGN_IN_TARGET_MICROS) {
      return seen + ": within " + against + ".";
    }
    return step.cpuCiLowMicros() > SIGN_IN_TARGET_MICROS
        ? seen + ": more than " + against + "."
        : seen + ": this run cannot tell whether that is within " + against + ".";
  }

  /** Names the load where there are two, since a terminal shows no heading. */
  private List<String> head(Load load, String adds) {
    return List.of(
        "step",
        at(Load.BUSY).isEmpty() ? "rung" : "rung when " + load.label(),
        "against",
        adds,
        interval(),
        judgesRatios() ? "ratio" : "floor",
        "verdict");
  }

  /** For how many users a figure of sign-in holds; empty where it was staff alone. */
  private String signedIn() {
    int users = run.plan().usersWithSession();
    return users == 0 ? "" : " with %s users signed in".formatted(figures.count(users));
  }

  private static String suffix(Load load) {
    return load == Load.QUIET ? "" : "-" + load.label();
  }

  /** Says the load where there are two. */
  private String when(Load load) {
    OptionalDouble rate = run.plan().ratePerSecond(load);
    return at(Load.BUSY).isEmpty() || rate.isEmpty()
        ? ""
        : " when %s, %s users/s".formatted(load.label(), figures.number(rate.getAsDouble(), 0));
  }

  private String interval() {
    return figures.confidence(run.plan().confidence()) + " interval";
  }

  private boolean judgesRatios() {
    return run.ladder().stream().anyMatch(step -> step.ratio() != null);
  }
}
