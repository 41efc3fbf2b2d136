package hoplab.report.matrix;

import hoplab.analysis.matrix.Difference;
import hoplab.analysis.matrix.Figure;
import hoplab.analysis.matrix.MatrixCell;
import hoplab.analysis.matrix.MatrixRow;
import hoplab.analysis.matrix.Unit;
import hoplab.report.text.Figures;
import hoplab.statistics.Interval;
import java.util.Objects;

/**
 * How the figures of one row are written: in one unit, each with no more than two digits of its
 * interval's half-width.
 */
final class RowFormat {

  private static final double MICROS_PER_MILLI = 1_000;
  private static final double SMALLEST_MICROS = 1;
  private static final double SMALLEST = 0.01;

  private final Figures figures;
  private final double divisor;
  private final double smallest;
  private final String unit;

  private RowFormat(Figures figures, double divisor, double smallest, String unit) {
    this.figures = figures;
    this.divisor = divisor;
    this.smallest = smallest;
    this.unit = unit;
  }

  static RowFormat of(MatrixRow row, Figures figures) {
    Unit unit = row.criterion().unit();
    if (unit.form() != Unit.Form.TIME) {
      boolean named = unit.form() == Unit.Form.QUANTITY;
      return new RowFormat(figures, 1, SMALLEST, named ? unit.name() : "");
    }
    double largest =
        row.cells().stream()
            .map(MatrixCell::figure)
            .filter(Objects::nonNull)
            .filter(figure -> figure.value() != null)
            .mapToDouble(Figure::value)
            .max()
            .orElse(0);
    return largest < Figures.MILLISECONDS_FROM_MICROS
        ? new RowFormat(figures, 1, SMALLEST_MICROS, figures.microUnit())
        : new RowFormat(figures, MICROS_PER_MILLI, SMALLEST_MICROS / MICROS_PER_MILLI, "ms");
  }

  /** With its unit; a share with what it is a share of, a bracket with both ends. */
  String value(Figure figure) {
    if (figure.bracket()) {
      return "%s to %s"
          .formatted(plain(figure.interval().low(), 0), withUnit(figure.interval().high(), 0));
    }
    return figure.outOf() == null
        ? withUnit(figure.value(), halfWidth(figure.interval()))
        : plain(figure.value(), 0) + " of " + figure.outOf();
  }

  /** In brackets; empty where there is none, or where the value says it. */
  String interval(Figure figure) {
    return figure.interval() == null || figure.bracket() ? "" : interval(figure.interval());
  }

  /** With its sign and unit. */
  String signed(Difference difference) {
    String text = withUnit(difference.micros(), halfWidth(difference.interval()));
    return difference.micros() > 0 ? "+" + text : text;
  }

  /** Its interval; where it was judged by ratio, this too. */
  String intervals(Difference difference) {
    String own = interval(difference.interval());
    return difference.ratio() == null
        ? own
        : "%s; %sx as long %s"
            .formatted(
                own,
                figures.ratio(difference.ratio()),
                figures.ratioInterval(
                    difference.ratioInterval().low(), difference.ratioInterval().high()));
  }

  private String interval(Interval interval) {
    double half = halfWidth(interval);
    return "[%s, %s]".formatted(plain(interval.low(), half), plain(interval.high(), half));
  }

  private String withUnit(double value, double halfWidth) {
    String plain = plain(value, halfWidth);
    return unit.isEmpty() ? plain : plain + " " + unit;
  }

  private String plain(double value, double halfWidth) {
    double shown = value / divisor;
    double half = halfWidth / divisor;
    if (!(half > 0)) {
      return figures.number(shown, shown == Math.rint(shown) ? 0 : 2);
    }
    int place = (int) Math.floor(Math.log10(half)) - 1;
    double step = Math.max(smallest, Math.pow(10, place));
    int decimals = (int) Math.max(0, -Math.round(Math.log10(step)));
    return figures.number(step > 1 ? Math.rint(shown / step) * step : shown, decimals);
  }

  private static double halfWidth(Interval interval) {
    return interval == null ? 0 : (interval.high() - interval.low()) / 2;
  }
}
