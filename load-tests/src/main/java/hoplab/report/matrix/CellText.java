package hoplab.report.matrix;

import hoplab.analysis.matrix.Criterion;
import hoplab.analysis.matrix.Figure;
import hoplab.analysis.matrix.MatrixCell;
import hoplab.analysis.matrix.Standing;

/**
 * A cell in words.
 *
 * @param value the figure with its unit; empty where there is none
 * @param interval of it; empty where there is none
 * @param standing how it stands to the baseline; empty where nobody judged it
 * @param judged the verdict with the intervals of difference and ratio; empty likewise
 * @param note what belongs beside it
 * @param empty why there is no figure
 * @param command what would measure it; empty where that is no command
 */
record CellText(
    String value,
    String interval,
    String standing,
    String judged,
    String note,
    String empty,
    String command) {

  static CellText of(Criterion criterion, MatrixCell cell, RowFormat format, String baseline) {
    Figure figure = cell.figure();
    if (figure == null) {
      return new CellText("", "", "", "", "", "not measured", criterion.command());
    }
    if (figure.value() == null) {
      return new CellText("", "", "", "", "", figure.whyEmpty(), "");
    }
    return new CellText(
        format.value(figure),
        format.interval(figure),
        standing(figure, format, baseline),
        figure.difference() == null ? "" : judged(figure, format),
        figure.note(),
        "",
        "");
  }

  private static String standing(Figure figure, RowFormat format, String baseline) {
    return switch (figure.standing()) {
      case BASELINE -> "baseline";
      case REAL -> format.signed(figure.difference());
      case TIE -> "tie with " + baseline;
      case APART -> "apart from " + baseline;
      case OVERLAPS -> "overlaps " + baseline;
      case NOT_JUDGED -> "";
    };
  }

  private static String judged(Figure figure, RowFormat format) {
    String intervals = format.intervals(figure.difference());
    return figure.standing() == Standing.REAL
        ? "REAL " + intervals
        : format.signed(figure.difference()) + " " + intervals;
  }
}
