package hoplab.report.experiment;

import hoplab.report.PageContext;
import hoplab.report.Section;
import hoplab.report.Templates;
import hoplab.report.TerminalWriter;
import hoplab.report.VariantView;
import hoplab.report.plot.BracketPlot;
import hoplab.report.plot.PlotPanel;
import hoplab.report.plot.RatePlot;
import hoplab.report.text.Figures;
import hoplab.report.text.LoadSentences;
import hoplab.result.LoadPoint;
import hoplab.result.Run;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Latency, capacity and cost over the rate of arrivals: one sentence, pictures, then tables. */
public final class LoadSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /** A median this many times its lowest is mostly waiting in a queue. */
  private static final double QUEUE = 10;

  /**
   * What the template shows.
   *
   * @param capacity the brackets; null where there is none
   * @param median over the rate; null likewise
   * @param panels the other pictures
   * @param legend who is drawn how
   * @param sideBySideUntil highest rate at which everyone was called in the same seconds
   */
  record View(
      RawString capacity,
      RawString median,
      List<PlotPanel> panels,
      List<VariantView.Legend> legend,
      String sideBySideUntil) {}

  @Override
  public List<String> answers(Run run) {
    return run.load() == null ? List.of() : new LoadSentences(run, FIGURES).answers();
  }

  @Override
  public String picture(PageContext page) {
    return page.run().load() == null
        ? ""
        : Templates.render("experiment/load.html", view(page.run()));
  }

  @Override
  public String page(PageContext page) {
    if (page.run().load() == null) {
      return "";
    }
    LoadTables tables = new LoadTables(page.run(), FIGURES);
    return Templates.render(
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
    List<PlotPanel> panels = new ArrayList<>();
    add(
        panels,
        "99th percentile over rate, and the limit as a line; both axes are logarithmic",
        RatePlot.p99(run));
    add(panels, "Median over that of the baseline and its duplicate", RatePlot.ratio(run));
    double until = untilPerSecond(run);
    add(
        panels,
        "Median minus that of the baseline and its duplicate, up to %s users/s: above, a median is more than %s times its lowest, and one scale would show nothing else"
            .formatted(FIGURES.number(until, 0), FIGURES.number(QUEUE, 0)),
        RatePlot.difference(run, until));
    add(
        panels,
        "Processor time of all tiers for each good answer, without the database",
        RatePlot.cpu(run));
    String capacity = BracketPlot.draw(run);
    String median = RatePlot.p50(run);
    return new View(
        capacity == null ? null : new RawString(capacity),
        median == null ? null : new RawString(median),
        panels,
        VariantView.legend(run),
        FIGURES.number(run.load().sideBySideUntilPerSecond(), 0));
  }

  private static void add(List<PlotPanel> panels, String caption, String plot) {
    if (plot != null) {
      panels.add(new PlotPanel(caption, new RawString(plot)));
    }
  }

  /** The highest rate up to which no median has grown to so many times its lowest. */
  private static double untilPerSecond(Run run) {
    List<LoadPoint> points = run.load().points();
    double full =
        points.stream()
            .filter(point -> point.p50Micros() > QUEUE * lowest(points, point.variant()))
            .mapToDouble(LoadPoint::ratePerSecond)
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    return points.stream()
        .mapToDouble(LoadPoint::ratePerSecond)
        .filter(rate -> rate < full)
        .max()
        .orElse(run.load().sideBySideUntilPerSecond());
  }

  private static double lowest(List<LoadPoint> points, String variant) {
    return points.stream()
        .filter(point -> point.variant().equals(variant))
        .mapToDouble(LoadPoint::p50Micros)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
