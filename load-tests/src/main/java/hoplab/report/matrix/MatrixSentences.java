package hoplab.report.matrix;

import hoplab.analysis.matrix.Mark;
import hoplab.analysis.matrix.Matrix;
import hoplab.analysis.matrix.MatrixCell;
import hoplab.analysis.matrix.MatrixRow;
import java.util.List;

/** The matrix in sentences: rows and words are counted, and nothing is added up over criteria. */
final class MatrixSentences {

  static final String HEADING = "Which pattern, and at what price?";

  static final String NO_TOTAL =
      "There is no total: rows have no common unit, and their weights are yours.";

  private MatrixSentences() {}

  static String answer(Matrix matrix) {
    return ("%d of %d rows are measured. Of the guide's %d words, measurements agree with %d,"
            + " in part with %d, contradict %d, and have not tested %d.")
        .formatted(
            matrix.measured(),
            matrix.rows().size(),
            matrix.words(),
            matrix.words(Mark.AGREES),
            matrix.words(Mark.IN_PART),
            matrix.words(Mark.DIFFERS),
            matrix.words(Mark.NOT_TESTED));
  }

  static String mark(Mark mark) {
    return switch (mark) {
      case AGREES -> "agrees";
      case IN_PART -> "in part";
      case DIFFERS -> "differs";
      case NOT_TESTED -> "not tested";
    };
  }

  /** What the row asks, and under which conditions it was answered. */
  static String asks(MatrixRow row) {
    return row.conditions().isEmpty()
        ? row.criterion().asks()
        : row.criterion().asks() + "; " + String.join(", ", row.conditions());
  }

  /** The rule of each mark, where one is stated. */
  static List<String> rules(Matrix matrix) {
    return matrix.rows().stream()
        .flatMap(
            row ->
                row.cells().stream()
                    .filter(cell -> cell.rule() != null)
                    .map(cell -> rule(row, cell)))
        .toList();
  }

  private static String rule(MatrixRow row, MatrixCell cell) {
    return "%s, %s, \u201c%s\u201d: %s."
        .formatted(row.criterion().name(), cell.pattern(), cell.word(), cell.rule());
  }
}
