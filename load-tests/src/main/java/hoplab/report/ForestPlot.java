package hoplab.report;

import hoplab.result.Comparison;
import hoplab.result.Run;
import hoplab.statistics.Verdict;
import java.util.List;

/**
 * The differences at one quantile: a dot and its interval for each variant, zero as a line, and the
 * floor of each row as a band around zero, inside of which nothing is real.
 */
final class ForestPlot {
  private static final double ROW = 34;
  private static final double TOP = 10;
  private static final double AXIS = 42;

  private final Run run;
  private final double width;
  private final double left;
  private final double right;
  private final boolean words;

  private ForestPlot(Run run, double width, double left, double right, boolean words) {
    this.run = run;
    this.width = width;
    this.left = left;
    this.right = right;
    this.words = words;
  }

  /** Over the whole width, with the figures in words. */
  static String wide(Run run, String quantile) {
    return new ForestPlot(run, 920, 150, 590, true).draw(quantile);
  }

  /** Half as wide, without words. */
  static String small(Run run, String quantile) {
    return new ForestPlot(run, 450, 110, 440, false).draw(quantile);
  }

  private String draw(String quantile) {
    List<Comparison> rows = Lookup.comparisons(run, quantile);
    double bottom = TOP + rows.size() * ROW;
    Svg svg = Svg.inline("plot", width, bottom + AXIS, label(quantile, rows));
    LinearScale x = scale(rows);
    Axis.horizontal(
        svg, x, TOP, bottom, tick -> Figures.TYPOGRAPHIC.together(x.high()).signed(tick));
    for (int i = 0; i < rows.size(); i++) {
      row(svg, x, rows.get(i), TOP + i * ROW);
    }
    svg.line(x.at(0), TOP, x.at(0), bottom, "zero");
    Axis.title(svg, (left + right) / 2, bottom, "difference " + quantile + ", " + unit(x));
    return svg.end();
  }

  private static String unit(LinearScale x) {
    return Figures.TYPOGRAPHIC.together(x.high()).unit();
  }

  private LinearScale scale(List<Comparison> rows) {
    double low = 0;
    double high = 0;
    for (Comparison c : rows) {
      double floor = c.floorMicros();
      for (double v :
          new double[] {c.differenceMicros(), c.ciLowMicros(), c.ciHighMicros(), floor, -floor}) {
        low = Double.isFinite(v) ? Math.min(low, v) : low;
        high = Double.isFinite(v) ? Math.max(high, v) : high;
      }
    }
    return LinearScale.around(low, high, left, right, words ? 7 : 4);
  }

  private void row(Svg svg, LinearScale x, Comparison c, double top) {
    double middle = top + ROW / 2;
    svg.open("g").tip(new Sentences(run, Figures.TYPOGRAPHIC).brief(c));
    if (c.floorMicros() > 0) {
      double from = x.at(-c.floorMicros());
      svg.rect(from, top, x.at(c.floorMicros()) - from, ROW, "floor");
    }
    svg.text(left - 12, middle + 4, "name end", c.variant());
    Look look = Look.of(run, c.variant());
    if (Lookup.hasInterval(c)) {
      double low = x.at(c.ciLowMicros());
      double high = x.at(c.ciHighMicros());
      svg.line(low, middle, high, middle, "ci " + look.style());
      svg.line(low, middle - 5, low, middle + 5, "ci " + look.style());
      svg.line(high, middle - 5, high, middle + 5, "ci " + look.style());
    }
    dot(svg, x.at(c.differenceMicros()), middle, c.verdict(), look);
    if (words) {
      words(svg, c, middle);
    }
    svg.close();
  }

  /** Filled where real, hollow where not, a cross where invalid. */
  private static void dot(Svg svg, double x, double y, Verdict verdict, Look look) {
    switch (verdict) {
      case REAL -> Marker.CIRCLE.draw(svg, x, y, 6, "mark " + look.style());
      case INDISTINGUISHABLE -> Marker.CIRCLE.draw(svg, x, y, 6, "mark hollow " + look.style());
      case INVALID -> Marker.CROSS.draw(svg, x, y, 6, "mark stroke " + look.style());
    }
  }

  private void words(Svg svg, Comparison c, double middle) {
    Times times = new Sentences(run, Figures.TYPOGRAPHIC).times(c);
    String size = times.signed(c.differenceMicros()) + " " + times.unit();
    svg.text(right + 90, middle + 4, "figure end", size);
    svg.text(
        right + 190, middle + 4, "tick end", times.interval(c.ciLowMicros(), c.ciHighMicros()));
    svg.text(right + 204, middle + 4, "verdict", c.verdict().name());
  }

  private String label(String quantile, List<Comparison> rows) {
    StringBuilder label = new StringBuilder("Differences to the baseline at " + quantile + ". ");
    Sentences sentences = new Sentences(run, Figures.TYPOGRAPHIC);
    rows.forEach(c -> label.append(sentences.brief(c)).append(". "));
    return label.toString().strip();
  }
}
