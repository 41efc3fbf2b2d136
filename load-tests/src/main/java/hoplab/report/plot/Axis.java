package hoplab.report.plot;

import java.util.function.DoubleFunction;

/** Draws the ticks of a scale with their grid lines, labels and title. */
public final class Axis {
  private static final double LABEL_BELOW = 16;
  private static final double TITLE_BELOW = 34;

  private Axis() {}

  /** Below a drawing whose rows reach from {@code top} to {@code bottom}. */
  public static void horizontal(
      Svg svg, Scale x, double top, double bottom, DoubleFunction<String> label) {
    for (double tick : x.ticks()) {
      svg.line(x.at(tick), top, x.at(tick), bottom, "grid");
      svg.text(x.at(tick), bottom + LABEL_BELOW, "tick mid", label.apply(tick));
    }
  }

  static void title(Svg svg, double centre, double bottom, String title) {
    svg.text(centre, bottom + TITLE_BELOW, "tick mid", title);
  }

  /** To the left of a drawing that reaches from {@code left} to {@code right}. */
  static void vertical(Svg svg, Scale y, double left, double right, DoubleFunction<String> label) {
    for (double tick : y.ticks()) {
      svg.line(left, y.at(tick), right, y.at(tick), "grid");
      svg.text(left - 8, y.at(tick) + 4, "tick end", label.apply(tick));
    }
  }
}
