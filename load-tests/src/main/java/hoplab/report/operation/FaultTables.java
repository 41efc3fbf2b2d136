package hoplab.report.operation;

import hoplab.analysis.FaultSummary;
import hoplab.report.ReportTable;
import hoplab.report.ReportTableBuilder;
import hoplab.report.text.FaultSentences;
import hoplab.report.text.Figures;
import hoplab.result.FaultCell;
import hoplab.result.FaultKind;
import hoplab.result.FaultPlace;
import hoplab.result.FaultReach;
import hoplab.result.FaultRequests;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far each fault reached, and what became of every request. */
final class FaultTables {

  private final Run run;
  private final Figures figures;
  private final FaultSentences sentences;

  FaultTables(Run run, Figures figures) {
    this.run = run;
    this.figures = figures;
    this.sentences = new FaultSentences(run, figures);
  }

  List<ReportTable> all() {
    return List.of(reaches(), requests());
  }

  /** The faults that were tried, in their order. */
  static List<FaultKind> kinds(Run run) {
    return run.faults().stream().map(FaultCell::fault).distinct().sorted().toList();
  }

  /** Faults by place; a place of a variant has no entry for what was not tried there. */
  static Map<String, Map<FaultPlace, Map<FaultKind, FaultSummary>>> byPlace(Run run) {
    Map<String, Map<FaultPlace, Map<FaultKind, FaultSummary>>> all = new LinkedHashMap<>();
    for (FaultSummary one : FaultSummary.of(run.faults())) {
      all.computeIfAbsent(one.variant(), variant -> new LinkedHashMap<>())
          .computeIfAbsent(one.place(), place -> new LinkedHashMap<>())
          .put(one.fault(), one);
    }
    return all;
  }

  /** What a place is called beside its variant. */
  static String name(FaultPlace place) {
    return place.kind() == FaultPlace.Kind.DATABASE
        ? place.name()
        : place.name() + ", " + place.kind().label();
  }

  private ReportTable reaches() {
    List<FaultKind> kinds = kinds(run);
    List<String> head = new ArrayList<>(List.of("variant", "place"));
    kinds.forEach(kind -> head.add(kind.label()));
    List<List<String>> rows = new ArrayList<>();
    byPlace(run)
        .forEach(
            (variant, places) ->
                places.forEach(
                    (place, faults) -> {
                      List<String> row = new ArrayList<>(List.of(variant, name(place)));
                      kinds.forEach(kind -> row.add(cell(faults.get(kind))));
                      rows.add(row);
                    }));
    return ReportTableBuilder.builder()
        .id("h-fault-reach")
        .heading("How far each fault reached")
        .caption(
            "C contained: one use case at least was not touched; S shaped: each request ended in 2"
                + " s, right or as the contract says; L leaked: one took longer, or got no proper"
                + " answer. Behind it the longest time of a request, in seconds.")
        .alignment("ll" + "r".repeat(kinds.size()))
        .head(head)
        .rows(rows)
        .sentences(sentences.answers())
        .headline(true)
        .build();
  }

  private String cell(FaultSummary one) {
    return one == null
        ? ""
        : letter(one.reach()) + " " + figures.number(one.longestMillis() / 1e3, 1);
  }

  private static String letter(FaultReach reach) {
    return reach.name().substring(0, 1);
  }

  private ReportTable requests() {
    List<List<String>> rows = new ArrayList<>();
    for (FaultCell cell : run.faults()) {
      for (FaultRequests one : cell.requests()) {
        rows.add(
            List.of(
                cell.variant(),
                name(cell.place()),
                cell.fault().label(),
                one.useCase(),
                figures.count(one.sent()),
                figures.count(one.right()),
                figures.count(one.refused()),
                figures.count(one.slow()),
                figures.count(one.lost()),
                figures.count(one.hung()),
                figures.count(one.wrong()),
                figures.number(one.longestMillis(), 0),
                millis(one.beforeP50Millis(), 2),
                millis(one.duringP50Millis(), 2),
                millis(one.firstRightMillis(), 0)));
      }
    }
    return ReportTableBuilder.builder()
        .id("h-fault-requests")
        .heading("What became of each request during a fault")
        .caption(
            "Right, or refused as the contract says, within 1 s; slow: one of these after 1 to 2 s;"
                + " lost: no proper answer within 2 s; hung: no end within 2 s; wrong: other bytes"
                + " than that user's. Times in milliseconds; the last: from the end of the fault to"
                + " the first right answer.")
        .alignment("llllrrrrrrrrrrr")
        .head(
            List.of(
                "variant",
                "place",
                "fault",
                "use case",
                "sent",
                "right",
                "refused",
                "slow",
                "lost",
                "hung",
                "wrong",
                "longest",
                "median before",
                "median during",
                "right again after"))
        .rows(rows)
        .sentences(List.of())
        .headline(false)
        .build();
  }

  private String millis(Double millis, int decimals) {
    return millis == null ? figures.none() : figures.number(millis, decimals);
  }
}
