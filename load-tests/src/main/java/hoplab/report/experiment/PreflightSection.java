package hoplab.report.experiment;

import hoplab.report.PageContext;
import hoplab.report.ReportTable;
import hoplab.report.Section;
import hoplab.report.Templates;
import hoplab.report.plot.Track.Dot;
import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Figures;
import hoplab.report.text.PreflightSentences;
import hoplab.result.PreflightCost;
import hoplab.result.PreflightCount;
import hoplab.result.Run;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** How often a browser asks first, as bars, and what that costs, as intervals; then the tables. */
public final class PreflightSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;
  private static final int MOST_ANSWERS = 4;

  /** What the template shows. */
  record View(List<Grid> grids, DotRows costs) {}

  /**
   * Preflights per visit of one variant and use case in one browser.
   *
   * @param heads how often users come back
   * @param rows one for each Max-Age
   */
  record Grid(String heading, List<String> heads, List<GridRow> rows) {}

  /** One Max-Age. */
  record GridRow(String name, List<Cell> cells) {}

  /** A figure and its bar, in percent of one preflight for each request. */
  record Cell(String figure, String width) {}

  @Override
  public List<String> answers(Run run) {
    if (run.preflights().isEmpty()) {
      return List.of();
    }
    PreflightSentences sentences = new PreflightSentences(run, FIGURES);
    return Stream.concat(sentences.onCounts().stream().limit(2), sentences.onCosts().stream())
        .limit(MOST_ANSWERS)
        .toList();
  }

  @Override
  public String picture(PageContext page) {
    Run run = page.run();
    return run.preflights().isEmpty()
        ? ""
        : Templates.render("experiment/preflights.html", new View(grids(run), costs(run)));
  }

  private static List<Grid> grids(Run run) {
    List<PreflightCount> counts =
        run.preflights().stream().filter(PreflightCount::crossOrigin).toList();
    List<Grid> grids = new ArrayList<>();
    List<List<String>> keys = counts.stream().map(PreflightSection::key).distinct().toList();
    for (List<String> key : keys) {
      List<PreflightCount> one = counts.stream().filter(c -> key(c).equals(key)).toList();
      List<Double> reuses = one.stream().map(PreflightCount::reuse).distinct().sorted().toList();
      List<GridRow> rows = new ArrayList<>();
      for (Long age : one.stream().map(PreflightCount::maxAgeSeconds).distinct().toList()) {
        List<PreflightCount> row =
            one.stream().filter(c -> Objects.equals(c.maxAgeSeconds(), age)).toList();
        rows.add(new GridRow(age(age), reuses.stream().map(reuse -> cell(row, reuse)).toList()));
      }
      grids.add(
          new Grid(
              String.join(", ", key),
              reuses.stream().map(reuse -> FIGURES.percent(reuse, 0)).toList(),
              rows));
    }
    return grids;
  }

  private static List<String> key(PreflightCount count) {
    return List.of(count.variant(), count.useCase(), count.browser());
  }

  private static String age(Long seconds) {
    return seconds == null ? "none" : FIGURES.count(seconds) + " s";
  }

  private static Cell cell(List<PreflightCount> row, double reuse) {
    return row.stream()
        .filter(count -> count.reuse() == reuse)
        .findFirst()
        .map(
            count ->
                new Cell(
                    FIGURES.number(count.preflightsPerVisit(), 2),
                    String.format(
                        Locale.ROOT, "%.1f%%", 100.0 * count.preflights() / count.requests())))
        .orElse(new Cell(FIGURES.none(), "0"));
  }

  private static DotRows costs(Run run) {
    List<DotRows.Entry> entries = new ArrayList<>();
    for (PreflightCost cost : run.preflightCosts()) {
      boolean leavesZero = cost.ciLowMicros() > 0 || cost.ciHighMicros() < 0;
      entries.add(
          new DotRows.Entry(
              cost.variant(),
              "%s, edge %s ms, preflights: %d"
                  .formatted(
                      cost.useCase(), FIGURES.number(cost.edgeRttMillis(), 0), cost.preflights()),
              new Dot(
                  cost.ciLowMicros(),
                  cost.addedMicros(),
                  cost.ciHighMicros(),
                  leavesZero ? Verdict.REAL : Verdict.INDISTINGUISHABLE,
                  VariantStyle.of(run, cost.variant())),
              false));
    }
    return entries.isEmpty()
        ? null
        : DotRows.ofDifferences("added to the median where nothing is remembered", entries);
  }

  @Override
  public List<ReportTable> tables(Run run, Figures figures) {
    return PreflightTables.of(run, figures);
  }
}
