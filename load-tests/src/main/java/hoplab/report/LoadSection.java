package hoplab.report;

import hoplab.report.plot.BracketPlot;
import hoplab.report.plot.RatePlot;
import hoplab.report.text.Figures;
import hoplab.report.text.LoadSentences;
import hoplab.result.Capacity;
import hoplab.result.Run;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Latency, capacity and cost over the rate of arrivals: one sentence, pictures, then tables. */
public final class LoadSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** A picture under its caption. */
  record Panel(String caption, RawString plot) {}

  /**
   * What the template shows.
   *
   * @param answers what each variant holds
   * @param capacity the brackets; null where there is none
   * @param panels the other pictures
   * @param legend who is drawn how
   * @param sideBySideUntil highest rate at which everyone was called in the same seconds
   */
  record View(
      List<String> answers,
      RawString capacity,
      List<Panel> panels,
      List<VariantView.Legend> legend,
      String sideBySideUntil) {}

  @Override
  public String page(PageContext page) {
    Run run = page.run();
    if (run.load() == null) {
      return "";
    }
    LoadTables tables = new LoadTables(run, FIGURES);
    return Templates.render("load.html", view(run))
        + Templates.render(
            "tables.html",
            Stream.of(tables.capacities(), tables.standing(), tables.matches(), tables.points())
                .filter(table -> !table.rows().isEmpty())
                .toList());
  }

  @Override
  public void terminal(Run run, TerminalWriter out) {
    if (run.load() == null) {
      return;
    }
    LoadTables tables = new LoadTables(run, TerminalWriter.FIGURES);
    if (!run.load().matches().isEmpty()) {
      out.table(tables.matches());
    }
    out.table(tables.capacities());
    new LoadSentences(run, TerminalWriter.FIGURES)
        .answers()
        .forEach(answer -> out.paragraph(answer, false));
    out.line("");
  }

  private static View view(Run run) {
    List<Panel> panels = new ArrayList<>();
    add(panels, "Median over rate; both axes are logarithmic", RatePlot.p50(run));
    add(
        panels,
        "99th percentile over rate, and the limit as a line; both axes are logarithmic",
        RatePlot.p99(run));
    add(panels, "Median over that of the baseline and its duplicate", RatePlot.ratio(run));
    add(
        panels,
        "Median minus that of the baseline and its duplicate, as far as everyone holds",
        RatePlot.difference(run, heldByAll(run)));
    add(
        panels,
        "Processor time of all tiers for each good answer, without the database",
        RatePlot.cpu(run));
    String capacity = BracketPlot.draw(run);
    return new View(
        new LoadSentences(run, FIGURES).answers(),
        capacity == null ? null : new RawString(capacity),
        panels,
        VariantView.legend(run),
        FIGURES.number(run.load().sideBySideUntilPerSecond(), 0));
  }

  private static void add(List<Panel> panels, String caption, String plot) {
    if (plot != null) {
      panels.add(new Panel(caption, new RawString(plot)));
    }
  }

  private static double heldByAll(Run run) {
    return run.load().capacities().stream()
        .map(Capacity::heldPerSecond)
        .filter(Objects::nonNull)
        .mapToDouble(each -> each)
        .min()
        .orElse(run.load().sideBySideUntilPerSecond());
  }
}
