package hoplab.report.matrix;

import hoplab.analysis.matrix.Figure;
import hoplab.analysis.matrix.MatrixCell;
import hoplab.analysis.matrix.MatrixRow;
import java.util.Locale;
import java.util.Objects;

/**
 * A small bar that begins at zero, with its interval; all positions are percent of the row's scale.
 *
 * @param length of the bar
 * @param from where the interval begins; null where there is none
 * @param span how long it is; null likewise
 */
record Bar(String length, String from, String span) {

  /** Null where the cell has no figure. */
  static Bar of(MatrixRow row, MatrixCell cell) {
    Figure figure = cell.figure();
    double scale = scale(row);
    if (figure == null || figure.value() == null || scale <= 0) {
      return null;
    }
    return figure.interval() == null
        ? new Bar(percent(figure.value() / scale), null, null)
        : new Bar(
            percent(figure.value() / scale),
            percent(Math.max(0, figure.interval().low()) / scale),
            percent((figure.interval().high() - Math.max(0, figure.interval().low())) / scale));
  }

  private static double scale(MatrixRow row) {
    return row.cells().stream()
        .map(MatrixCell::figure)
        .filter(Objects::nonNull)
        .filter(figure -> figure.value() != null)
        .mapToDouble(Bar::end)
        .max()
        .orElse(0);
  }

  private static double end(Figure figure) {
    double interval = figure.interval() == null ? 0 : figure.interval().high();
    return Math.max(
        Math.max(figure.value(), interval), figure.outOf() == null ? 0 : figure.outOf());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
