package hoplab.report.matrix;

import hoplab.analysis.matrix.Mark;
import hoplab.analysis.matrix.Matrix;
import hoplab.analysis.matrix.MatrixCell;
import hoplab.analysis.matrix.MatrixRow;
import hoplab.analysis.matrix.Standing;
import hoplab.report.text.Figures;
import hoplab.result.LabException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix as a compact table of Markdown, and its place in the README. */
public final class MatrixMarkdown {

  /** The line before it. */
  public static final String BEGIN = "<!-- matrix: written by ./lab matrix --write -->";

  /** The line behind it. */
  public static final String END = "<!-- end of matrix -->";

  private MatrixMarkdown() {}

  /** Renders it, for a document beside the folder of results. */
  static String render(Matrix matrix) {
    String head = "| | " + String.join(" | ", matrix.patterns()) + " |";
    String rule = "|---".repeat(matrix.patterns().size() + 1) + "|";
    return Stream.of(
            List.of(MatrixSentences.answer(matrix), "", head, rule),
            matrix.rows().stream().map(row -> line(matrix, row)).toList(),
            List.of(
                "", "In brackets the 95% interval; " + legend() + ". " + MatrixSentences.NO_TOTAL))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * The document with the matrix between its markers.
   *
   * @throws LabException if it has none
   */
  public static String into(String document, Matrix matrix) {
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new LabException(
          "there is no place for the matrix: the document needs the lines '%s' and '%s'"
              .formatted(BEGIN, END));
    }
    return document.substring(0, begin + BEGIN.length())
        + "\n"
        + render(matrix)
        + document.substring(end);
  }

  private static String line(Matrix matrix, MatrixRow row) {
    String name = row.criterion().name();
    if (!row.measured()) {
      return "| %s | %s |"
          .formatted(
              name,
              row.cells().stream()
                  .map(cell -> joined("*not measured*", word(cell)))
                  .collect(Collectors.joining(" | ")));
    }
    RowFormat format = RowFormat.of(row, Figures.TYPOGRAPHIC);
    String baseline = matrix.patterns().get(0);
    return "| [%s](results/%s)%s | %s |"
        .formatted(
            name,
            row.bundle(),
            row.conditions().isEmpty() ? "" : "<br>" + String.join(", ", row.conditions()),
            row.cells().stream()
                .map(cell -> cell(cell, CellText.of(row.criterion(), cell, format, baseline)))
                .collect(Collectors.joining(" | ")));
  }

  private static String cell(MatrixCell cell, CellText text) {
    String figure =
        text.value().isEmpty()
            ? "*" + text.empty() + "*"
            : Stream.of(
                    "**" + text.value() + "**", text.interval(), standing(cell, text), text.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    return joined(figure, word(cell));
  }

  private static String standing(MatrixCell cell, CellText text) {
    return cell.figure().standing() == Standing.REAL ? "REAL " + text.standing() : text.standing();
  }

  private static String word(MatrixCell cell) {
    return cell.word() == null ? null : sign(cell.mark()) + " \u201c" + cell.word() + "\u201d";
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("<br>"));
  }

  private static String legend() {
    return "the guide's words in quotation marks: "
        + Stream.of(Mark.values())
            .map(mark -> sign(mark) + " " + MatrixSentences.mark(mark))
            .collect(Collectors.joining(", "));
  }

  private static String sign(Mark mark) {
    return switch (mark) {
      case AGREES -> "\u2713";
      case IN_PART -> "~";
      case DIFFERS -> "\u2260";
      case NOT_TESTED -> "\u25cc";
    };
  }
}
