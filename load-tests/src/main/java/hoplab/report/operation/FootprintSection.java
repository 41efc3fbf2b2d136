package hoplab.report.operation;

import hoplab.report.PageContext;
import hoplab.report.ReportTable;
import hoplab.report.Section;
import hoplab.report.Templates;
import hoplab.report.plot.LinearScale;
import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Figures;
import hoplab.report.text.FootprintSentences;
import hoplab.result.Footprint.Estimate;
import hoplab.result.Footprint.OfVariant;
import hoplab.result.FootprintFigure;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What it takes to run each variant: a picture of the figures that vary, then tables. */
public final class FootprintSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  private static final List<FootprintFigure> DRAWN =
      List.of(
          FootprintFigure.CHAIN_START,
          FootprintFigure.MEMORY_LOADED,
          FootprintFigure.STANDING_CPU,
          FootprintFigure.COST_ACTIVE,
          FootprintFigure.COST_WALL,
          FootprintFigure.REBUILD);

  /** One figure of all variants, on an axis of its own. */
  record Panel(String heading, List<Row> rows, List<Tick> ticks) {}

  /**
   * One variant; places are in percent of the axis.
   *
   * @param pattern style class of its colour and shape
   * @param part of the whole that is drawn as a small bar; null for none
   */
  record Row(
      String variant,
      String pattern,
      String text,
      String low,
      String width,
      String at,
      String part) {}

  /** A mark of the axis. */
  record Tick(String at, String text) {}

  @Override
  public List<String> answers(Run run) {
    return run.footprint() == null ? List.of() : new FootprintSentences(run, FIGURES).answers();
  }

  @Override
  public String picture(PageContext page) {
    Run run = page.run();
    if (run.footprint() == null) {
      return "";
    }
    FootprintSentences sentences = new FootprintSentences(run, FIGURES);
    return Templates.render(
        "operation/footprint.html",
        DRAWN.stream()
            .map(figure -> panel(run, figure, sentences))
            .filter(panel -> !panel.rows().isEmpty())
            .toList());
  }

  @Override
  public List<ReportTable> tables(Run run, Figures figures) {
    return run.footprint() == null ? List.of() : new FootprintTables(run, figures).all();
  }

  private static Panel panel(Run run, FootprintFigure figure, FootprintSentences sentences) {
    double longest =
        run.footprint().variants().stream()
            .flatMap(one -> one.estimate(figure).stream())
            .mapToDouble(FootprintSection::high)
            .max()
            .orElse(0);
    double step = shownIn(figure);
    LinearScale axis = LinearScale.fromZero(longest / step, 0, 100, 6);
    List<Row> rows = new ArrayList<>();
    for (OfVariant one : run.footprint().variants()) {
      one.estimate(figure)
          .ifPresent(estimate -> rows.add(row(run, one, estimate, axis, sentences)));
    }
    return new Panel(
        sentences.name(figure),
        rows,
        axis.ticks().stream()
            .map(
                tick -> new Tick(percent(axis.at(tick)), tick(figure, tick, axis, step, sentences)))
            .toList());
  }

  private static Row row(
      Run run, OfVariant one, Estimate estimate, LinearScale axis, FootprintSentences sentences) {
    FootprintFigure figure = estimate.figure();
    double step = shownIn(figure);
    List<String> names = run.footprint().variants().stream().map(OfVariant::name).toList();
    String part =
        figure == FootprintFigure.CHAIN_START
            ? one.estimate(FootprintFigure.LONGEST_START)
                .map(longest -> percent(axis.clamped(longest.value() / shownIn(figure))))
                .orElse(null)
            : null;
    return new Row(
        one.name(),
        VariantStyle.of(run.plan(), names, one.name()).classes(),
        sentences.value(figure, estimate.value())
            + " "
            + sentences.interval(figure, estimate.interval()),
        percent(axis.clamped(low(estimate) / step)),
        percent(axis.clamped(high(estimate) / step) - axis.clamped(low(estimate) / step)),
        percent(axis.clamped(estimate.value() / step)),
        part);
  }

  /** So that a tick is a round number of what is shown: memory is shown in mebibytes. */
  private static double shownIn(FootprintFigure figure) {
    return figure.unit() == FootprintFigure.Unit.BYTES ? 1 << 20 : 1;
  }

  /** No more digits than the step of the axis has. */
  private static String tick(
      FootprintFigure figure,
      double tick,
      LinearScale axis,
      double step,
      FootprintSentences sentences) {
    String text = sentences.value(figure, tick * step);
    boolean whole =
        axis.ticks().stream()
            .map(one -> sentences.value(figure, one * step))
            .allMatch(one -> one.matches("[^.]*\\.?0*"));
    return whole
        ? text.replaceAll("\\..*", "")
        : text.replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
  }

  private static double low(Estimate estimate) {
    return estimate.interval() == null ? estimate.value() : estimate.interval().low();
  }

  private static double high(Estimate estimate) {
    return estimate.interval() == null ? estimate.value() : estimate.interval().high();
  }

  private static String percent(double place) {
    return String.format(Locale.ROOT, "%.2f", place);
  }
}
