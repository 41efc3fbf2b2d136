package hoplab.report.plot;

import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.report.text.Sentences;
import hoplab.report.text.Times;
import hoplab.result.Comparison;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.statistics.Verdict;
import java.util.List;

/**
 * The differences at one quantile: a dot and its interval for each variant, zero as a line, and the
 * floor of each row as a band around zero, inside of which nothing is real.
 */
public final class ForestPlot {
  private static final double ROW = 34;
  private static final double TOP = 10;
  private static final double AXIS = 42;

  private final Run run;
  private final List<Comparison> rows;
  private final double width;
  private final LinearScale x;
  private final boolean words;

  private ForestPlot(Run run, List<Comparison> rows, double width, LinearScale x, boolean words) {
    this.run = run;
    this.rows = rows;
    this.width = width;
    this.x = x;
    this.words = words;
  }

  /** Over the whole width, with the figures in words. */
  public static String wide(Run run, Quantile quantile) {
    List<Comparison> rows = Lookup.comparisons(run, quantile);
    LinearScale x = DifferenceRange.whole(rows).scale(150, 590, 7);
    return new ForestPlot(run, rows, 920, x, true).draw(quantile);
  }

  /** Half as wide, without words. */
  public static String small(Run run, Quantile quantile) {
    List<Comparison> rows = Lookup.comparisons(run, quantile);
    LinearScale x = DifferenceRange.whole(rows).scale(110, 425, 5);
    return new ForestPlot(run, rows, 450, x, false).draw(quantile);
  }

  /** Only what is near zero; what is not shows at the edge. Null if all is near zero anyway. */
  public static String closeUp(Run run, Quantile quantile) {
    List<Comparison> rows = Lookup.comparisons(run, quantile);
    DifferenceRange near = DifferenceRange.near(rows, band(run, rows));
    if (near.width() * 4 > DifferenceRange.whole(rows).width()) {
      return null;
    }
    return new ForestPlot(run, rows, 450, near.scale(110, 425, 5), false).draw(quantile);
  }

  /** What of a difference does not matter whatever the floor, in microseconds. */
  private static double band(Run run, List<Comparison> rows) {
    return rows.stream()
        .filter(c -> c.floorMicros() == null)
        .mapToDouble(c -> Lookup.bandMicros(run, c))
        .max()
        .orElse(run.plan().smallestDifferenceMicros());
  }

  private String draw(Quantile quantile) {
    double bottom = TOP + rows.size() * ROW;
    Svg svg = Svg.inline("plot", width, bottom + AXIS, label(quantile));
    TickLabels labels = new TickLabels(Math.max(-x.low(), x.high()));
    Axis.horizontal(svg, x, TOP, bottom, tick -> labels.signed(tick, x.step()));
    for (int i = 0; i < rows.size(); i++) {
      floor(svg, rows.get(i), TOP + i * ROW);
    }
    svg.line(x.at(0), TOP, x.at(0), bottom, "zero");
    for (int i = 0; i < rows.size(); i++) {
      row(svg, rows.get(i), TOP + i * ROW + ROW / 2);
    }
    double centre = (x.start() + x.end()) / 2;
    Axis.title(svg, centre, bottom, quantile.label() + " difference, " + labels.unit());
    return svg.end();
  }

  private void floor(Svg svg, Comparison c, double top) {
    double band = Lookup.bandMicros(run, c);
    if (band > 0) {
      double from = x.clamped(-band);
      svg.rect(from, top, x.clamped(band) - from, ROW, "floor");
    }
  }

  private void row(Svg svg, Comparison c, double middle) {
    svg.open("g").tip(new Sentences(run, Figures.TYPOGRAPHIC).brief(c));
    svg.name(x.start() - 12, middle + 4, x.start() - 12, c.variant());
    VariantStyle look = VariantStyle.of(run, c.variant());
    if (Lookup.hasInterval(c)) {
      svg.line(
          x.clamped(c.ciLowMicros()),
          middle,
          x.clamped(c.ciHighMicros()),
          middle,
          "ci " + look.style());
      whisker(svg, c.ciLowMicros(), middle, look);
      whisker(svg, c.ciHighMicros(), middle, look);
    }
    dot(svg, c, middle, look);
    if (words) {
      words(svg, c, middle + 4);
    }
    svg.close();
  }

  private void whisker(Svg svg, double micros, double middle, VariantStyle look) {
    if (x.holds(micros)) {
      svg.line(x.at(micros), middle - 5, x.at(micros), middle + 5, "ci " + look.style());
    }
  }

  /** Filled where real, hollow where not, a cross where invalid; an arrow if beyond the edge. */
  private void dot(Svg svg, Comparison c, double middle, VariantStyle look) {
    double size = c.differenceMicros();
    if (x.holds(size)) {
      Marker marker = c.verdict() == Verdict.INVALID ? Marker.CROSS : Marker.CIRCLE;
      String filling =
          switch (c.verdict()) {
            case REAL -> "mark ";
            case INDISTINGUISHABLE -> "mark hollow ";
            case INVALID -> "mark stroke ";
          };
      marker.draw(svg, x.at(size), middle, 6, filling + look.style());
    } else if (Double.isFinite(size)) {
      boolean above = size > 0;
      String words = new Sentences(run, Figures.TYPOGRAPHIC).size(c);
      double edge = above ? x.end() : x.start();
      String text = above ? words + " \u2192" : "\u2190 " + words;
      svg.text(edge, middle + 4, above ? "tick end" : "tick", text);
    }
  }

  private void words(Svg svg, Comparison c, double y) {
    Sentences sentences = new Sentences(run, Figures.TYPOGRAPHIC);
    Times times = sentences.times(c);
    svg.text(x.end() + 90, y, "figure end", sentences.size(c));
    svg.text(x.end() + 190, y, "tick end", times.interval(c.ciLowMicros(), c.ciHighMicros()));
    svg.text(x.end() + 204, y, "verdict", c.verdict().name());
  }

  private String label(Quantile quantile) {
    StringBuilder label =
        new StringBuilder("Differences to the baseline at " + quantile.label() + ". ");
    Sentences sentences = new Sentences(run, Figures.TYPOGRAPHIC);
    rows.forEach(c -> label.append(sentences.brief(c)).append(". "));
    return label.toString().strip();
  }
}
