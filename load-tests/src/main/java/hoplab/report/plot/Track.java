package hoplab.report.plot;

import hoplab.result.Comparison;
import hoplab.statistics.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * The scale that the rows of one plot share, and each row as a drawing as wide as the cell that it
 * stands in: positions are percent of it, so that marks keep their size on every screen. What a row
 * shows stands as text beside it.
 *
 * @param x from 0 to 100 percent
 * @param zero where nothing differs
 * @param from what does not matter begins here
 * @param to and ends here; equal to {@code from} where there is no such band
 */
public record Track(LinearScale x, double zero, double from, double to) {

  private static final double HEIGHT = 30;
  private static final double MIDDLE = HEIGHT / 2;
  private static final double WHISKER = 5;
  private static final double RADIUS = 5.5;
  private static final int TICKS = 5;

  /** An estimate with its interval; the ends are not finite where there is none. */
  public record Dot(double low, double estimate, double high, Verdict verdict, VariantStyle look) {

    /** The difference of a comparison. */
    public static Dot ofDifference(Comparison c, VariantStyle look) {
      return new Dot(c.ciLowMicros(), c.differenceMicros(), c.ciHighMicros(), c.verdict(), look);
    }

    /** The ratio of a comparison that has one. */
    public static Dot ofRatio(Comparison c, VariantStyle look) {
      return new Dot(c.ratioCiLow(), c.ratio(), c.ratioCiHigh(), c.verdict(), look);
    }

    double least() {
      return Double.isFinite(low) ? Math.min(low, estimate) : estimate;
    }

    double most() {
      return Double.isFinite(high) ? Math.max(high, estimate) : estimate;
    }
  }

  /** A label below the plot. */
  public record Tick(String left, String label) {}

  /** A scale that holds all of these, zero and the band. */
  public static Track over(List<Dot> dots, double zero, double from, double to) {
    double low = Math.min(zero, from);
    double high = Math.max(zero, to);
    for (Dot dot : dots) {
      if (Double.isFinite(dot.estimate)) {
        low = Math.min(low, dot.least());
        high = Math.max(high, dot.most());
      }
    }
    return new Track(LinearScale.around(low, high, 0, 100, TICKS), zero, from, to);
  }

  /** The labels, each at its place. */
  public List<Tick> ticks(DoubleFunction<String> label) {
    return x.ticks().stream()
        .map(tick -> new Tick(percent(x.at(tick)), label.apply(tick)))
        .toList();
  }

  /** One row. */
  public String draw(Dot dot) {
    Svg svg = Svg.row("track", HEIGHT);
    if (to > from) {
      double left = x.clamped(from);
      svg.leaf(
          "rect",
          "x",
          percent(left),
          "y",
          0,
          "width",
          percent(x.clamped(to) - left),
          "height",
          HEIGHT,
          "class",
          "floor");
    }
    x.ticks().forEach(tick -> line(svg, x.at(tick), x.at(tick), 0, HEIGHT, "grid"));
    line(svg, x.at(zero), x.at(zero), 0, HEIGHT, "zero");
    if (Double.isFinite(dot.low) && Double.isFinite(dot.high)) {
      String style = "ci " + dot.look.style();
      line(svg, x.clamped(dot.low), x.clamped(dot.high), MIDDLE, MIDDLE, style);
      for (double end : new double[] {dot.low, dot.high}) {
        if (x.holds(end)) {
          line(svg, x.at(end), x.at(end), MIDDLE - WHISKER, MIDDLE + WHISKER, style);
        }
      }
    }
    if (x.holds(dot.estimate)) {
      svg.open(
          "svg",
          "x",
          percent(x.at(dot.estimate)),
          "y",
          MIDDLE,
          "class",
          "at",
          "aria-hidden",
          "true");
      marker(dot).draw(svg, 0, 0, RADIUS, filling(dot.verdict) + dot.look.style());
    }
    return svg.end();
  }

  private static Marker marker(Dot dot) {
    return dot.verdict == Verdict.INVALID ? Marker.CROSS : dot.look.marker();
  }

  /** Filled where real, hollow where not, a cross where invalid. */
  static String filling(Verdict verdict) {
    return switch (verdict) {
      case REAL -> "dot ";
      case INDISTINGUISHABLE -> "dot hollow ";
      case INVALID -> "dot stroke ";
    };
  }

  private static void line(
      Svg svg, double left, double right, double top, double bottom, String style) {
    svg.leaf(
        "line", "x1", percent(left), "y1", top, "x2", percent(right), "y2", bottom, "class", style);
  }

  static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }
}
