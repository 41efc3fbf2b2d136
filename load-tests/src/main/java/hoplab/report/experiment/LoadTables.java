package hoplab.report.experiment;

import hoplab.report.ReportTable;
import hoplab.report.ReportTableBuilder;
import hoplab.report.text.Figures;
import hoplab.report.text.LoadSentences;
import hoplab.result.Capacity;
import hoplab.result.InjectorMatch;
import hoplab.result.LoadPoint;
import hoplab.result.LoadTierCost;
import hoplab.result.Run;
import hoplab.result.StandingCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A load curve in figures: capacity, each point, cost, and how two injectors agree. */
final class LoadTables {

  private final Run run;
  private final Figures figures;
  private final LoadSentences sentences;

  LoadTables(Run run, Figures figures) {
    this.run = run;
    this.figures = figures;
    this.sentences = new LoadSentences(run, figures);
  }

  ReportTable capacities() {
    List<List<String>> rows = new ArrayList<>();
    for (Capacity one : run.load().capacities()) {
      rows.add(
          List.of(
              one.variant(),
              sentences.bracket(one),
              one.limit().label(),
              one.resolved() ? "yes" : "no",
              processors(one.tierProcessors()),
              processors(one.databaseProcessors()),
              processors(one.injectorProcessors())));
    }
    return ReportTableBuilder.builder()
        .id("h-capacity-figures")
        .heading("Capacity in figures")
        .caption(
            "Bracket of the highest rate, users/s: held in every trial, failed in every trial; what"
                + " was wrong at the second; processors kept busy at the first.")
        .alignment("lrllrrr")
        .head(
            List.of(
                "variant", "holds, fails", "limit", "resolved", "tiers", "database", "injector"))
        .rows(rows)
        .sentences(
            run.load().capacities().stream()
                .map(sentences::whoUsedWhat)
                .flatMap(Optional::stream)
                .toList())
        .headline(true)
        .build();
  }

  ReportTable points() {
    List<List<String>> rows = new ArrayList<>();
    for (LoadPoint one : run.load().points()) {
      rows.add(
          List.of(
              one.variant(),
              figures.number(one.ratePerSecond(), 0),
              one.mode().label(),
              Integer.toString(one.trials()),
              figures.count(one.sent()),
              figures.count(one.errors()),
              figures.cell(one.p50Micros()) + " " + figures.cell(one.p50Interval()),
              one.p99Micros() == null
                  ? figures.none()
                  : figures.cell(one.p99Micros()) + " " + figures.cell(one.p99Interval()),
              ratio(one),
              one.differenceMicros() == null
                  ? figures.none()
                  : figures.cell(one.differenceMicros())
                      + " "
                      + figures.cell(one.differenceInterval()),
              costs(one.tiers()),
              one.databaseCpuMicrosPerRequest() == null
                  ? figures.none()
                  : figures.number(one.databaseCpuMicrosPerRequest(), 0)));
    }
    return ReportTableBuilder.builder()
        .id("h-load-points")
        .heading("Every point of the curve")
        .caption(
            "Times in "
                + figures.microUnit()
                + " with the "
                + figures.confidence(run.plan().confidence())
                + " interval over trials at this point alone; ratio and difference against "
                + run.plan().baseline()
                + " and its duplicate; processor time in "
                + figures.microUnit()
                + " for each good answer. Nothing here is judged.")
        .alignment("lrlrrrrrrrlr")
        .head(
            List.of(
                "variant",
                "users/s",
                "measured",
                "trials",
                "requests",
                "errors",
                "p50",
                "p99",
                "ratio",
                "difference",
                "cpu by tier (memory)",
                "cpu database"))
        .rows(rows)
        .sentences(List.of())
        .headline(false)
        .build();
  }

  ReportTable standing() {
    List<List<String>> rows = new ArrayList<>();
    for (StandingCost one : run.load().standing()) {
      for (LoadTierCost tier : one.tiers()) {
        rows.add(
            List.of(
                one.variant(),
                tier.name(),
                figures.number(tier.cpuMicros() / 1e3, 2),
                figures.mebibytes(tier.rssBytes())));
      }
    }
    return ReportTableBuilder.builder()
        .id("h-standing")
        .heading("Cost without any load")
        .caption(
            "Processor time in ms for each second in which nobody calls, and resident memory in"
                + " MiB.")
        .alignment("llrr")
        .head(List.of("variant", "tier", "ms/s", "memory MiB"))
        .rows(rows)
        .sentences(List.of())
        .headline(false)
        .build();
  }

  ReportTable matches() {
    List<List<String>> rows = new ArrayList<>();
    for (InjectorMatch one : run.load().matches()) {
      rows.add(
          List.of(
              one.variant(),
              figures.number(one.ratePerSecond(), 0),
              figures.cell(one.gatlingP50Micros()),
              figures.cell(one.visitsP50Micros()),
              figures.ratio(one.ratio())));
    }
    return ReportTableBuilder.builder()
        .id("h-injectors")
        .heading("Two injectors")
        .caption(
            "Median in "
                + figures.microUnit()
                + " at one rate in the same trials: Gatling, whose windows are judged, and the lab's"
                + " client of single visits, which made every step of the curve.")
        .alignment("lrrrr")
        .head(List.of("variant", "users/s", "Gatling", "visits", "ratio"))
        .rows(rows)
        .sentences(sentences.matches())
        .headline(true)
        .build();
  }

  private String ratio(LoadPoint one) {
    if (one.ratio() == null) {
      return figures.none();
    }
    return one.ratioInterval() == null
        ? figures.ratio(one.ratio())
        : figures.ratio(one.ratio(), one.ratioInterval().low(), one.ratioInterval().high());
  }

  private String costs(List<LoadTierCost> tiers) {
    return tiers.stream()
        .map(
            tier ->
                tier.name()
                    + " "
                    + figures.number(tier.cpuMicros(), 0)
                    + " ("
                    + figures.mebibytes(tier.rssBytes())
                    + " MiB)")
        .collect(Collectors.joining(", "));
  }

  private String processors(Double processors) {
    return processors == null ? figures.none() : figures.number(processors, 2);
  }
}
