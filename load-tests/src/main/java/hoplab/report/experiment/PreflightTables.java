package hoplab.report.experiment;

import hoplab.report.ReportTable;
import hoplab.report.ReportTableBuilder;
import hoplab.report.text.Figures;
import hoplab.report.text.PreflightSentences;
import hoplab.report.text.Times;
import hoplab.result.PreflightCost;
import hoplab.result.PreflightCount;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser pays for a page that has another origin than its API. */
public final class PreflightTables {

  private static final String NOT_SAID = "none";
  private static final int DECIMALS = 3;

  /** A row of the table of counts. */
  private record Row(String variant, String useCase, String browser, double reuse) {}

  private final Run run;
  private final Figures figures;

  private PreflightTables(Run run, Figures figures) {
    this.run = run;
    this.figures = figures;
  }

  /** The tables of a run; none where there is nothing. */
  public static List<ReportTable> of(Run run, Figures figures) {
    if (run.preflights().isEmpty()) {
      return List.of();
    }
    PreflightTables tables = new PreflightTables(run, figures);
    return List.of(tables.counts(), tables.costs());
  }

  /** The columns are what servers say; a variant that is asked nothing needs no row. */
  private ReportTable counts() {
    List<String> ages =
        run.preflights().stream()
            .filter(PreflightCount::crossOrigin)
            .map(PreflightTables::age)
            .distinct()
            .toList();
    Map<Row, Map<String, String>> cells = new LinkedHashMap<>();
    for (PreflightCount count : run.preflights()) {
      if (count.crossOrigin()) {
        cells
            .computeIfAbsent(
                new Row(count.variant(), count.useCase(), count.browser(), count.reuse()),
                row -> new LinkedHashMap<>())
            .put(age(count), figures.number(count.preflightsPerVisit(), DECIMALS));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    cells.forEach(
        (row, byAge) -> {
          List<String> texts = new ArrayList<>();
          texts.add(row.variant());
          texts.add(row.useCase());
          texts.add(row.browser());
          texts.add(figures.percent(row.reuse(), 0));
          ages.forEach(age -> texts.add(byAge.getOrDefault(age, figures.none())));
          rows.add(texts);
        });
    List<String> head = new ArrayList<>(List.of("variant", "use case", "browser", "reuse"));
    ages.forEach(age -> head.add(age.equals(NOT_SAID) ? "no Max-Age" : age + " s"));
    return ReportTableBuilder.builder()
        .id("h-preflights")
        .heading("Preflights per visit")
        .caption(
            "Counted by a browser's cache on a simulated clock, by the share of visits that ask for"
                + " a user who was asked for before, and by Access-Control-Max-Age. The first "
                + run.preflights().get(0).visitsOnWire()
                + " visits of each sequence were made on the wire too, with the same count.")
        .alignment("lllr" + "r".repeat(ages.size()))
        .head(head)
        .rows(rows)
        .sentences(new PreflightSentences(run, figures).onCounts())
        .headline(true)
        .build();
  }

  private static String age(PreflightCount count) {
    return count.maxAgeSeconds() == null ? NOT_SAID : count.maxAgeSeconds().toString();
  }

  private ReportTable costs() {
    List<List<String>> rows = new ArrayList<>();
    for (PreflightCost cost : run.preflightCosts()) {
      Times times =
          figures.together(cost.emptyCacheMicros(), cost.fullCacheMicros(), cost.addedMicros());
      String unit = times.unitUnless(figures.microUnit());
      rows.add(
          List.of(
              cost.variant(),
              cost.useCase(),
              figures.number(cost.edgeRttMillis(), 0),
              Integer.toString(cost.preflights()),
              times.plain(cost.fullCacheMicros()) + unit,
              times.plain(cost.emptyCacheMicros()) + unit,
              times.signed(cost.addedMicros()) + unit,
              times.interval(cost.ciLowMicros(), cost.ciHighMicros()) + unit));
    }
    return ReportTableBuilder.builder()
        .id("h-preflight-costs")
        .heading("What preflights cost")
        .caption(
            "Median of a visit whose preflights the browser remembers and of one whose preflights"
                + " it does not, over open connections; means over "
                + (run.preflightCosts().isEmpty()
                    ? "no"
                    : Integer.toString(run.preflightCosts().get(0).starts().size()))
                + " starts, with the interval of the difference; "
                + figures.microUnit()
                + " unless another unit stands there.")
        .alignment("llrrrrrr")
        .head(
            List.of(
                "variant",
                "use case",
                "edge ms",
                "preflights",
                "remembered",
                "asked",
                "added",
                "interval"))
        .rows(rows)
        .sentences(new PreflightSentences(run, figures).onCosts())
        .headline(true)
        .build();
  }
}
