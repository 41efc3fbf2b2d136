package hoplab.report.matrix;

import hoplab.analysis.matrix.Matrix;
import hoplab.analysis.matrix.MatrixCell;
import hoplab.analysis.matrix.MatrixRow;
import hoplab.report.text.Figures;
import hoplab.report.text.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The matrix in a terminal: a block for each criterion. */
public final class MatrixText {

  private static final String INDENT = "  ";

  private final Matrix matrix;
  private final int width;
  private final TerminalText safe = new TerminalText(false);
  private final List<String> lines = new ArrayList<>();

  private MatrixText(Matrix matrix, int width) {
    this.matrix = matrix;
    this.width = width;
  }

  /**
   * Renders it.
   *
   * @param width columns of the terminal
   */
  public static String render(Matrix matrix, int width) {
    MatrixText text = new MatrixText(matrix, width);
    text.paragraph(MatrixSentences.answer(matrix), "");
    matrix.rows().forEach(text::row);
    text.lines.add("");
    text.paragraph(MatrixSentences.NO_TOTAL, "");
    return String.join("\n", text.lines) + "\n";
  }

  private void row(MatrixRow row) {
    lines.add("");
    paragraph(row.criterion().name() + ": " + MatrixSentences.asks(row), "");
    if (!row.measured()) {
      paragraph("not measured: " + row.criterion().command(), INDENT);
    }
    RowFormat format = RowFormat.of(row, Figures.ASCII);
    for (MatrixCell cell : row.cells()) {
      if (row.measured()) {
        figures(row, cell, format);
      }
      if (cell.word() != null) {
        paragraph(word(row, cell), INDENT.repeat(2));
      }
    }
    if (row.measured()) {
      lines.add(INDENT + "from " + row.bundle());
    }
  }

  /** What was judged goes to a line of its own where it would be too long. */
  private void figures(MatrixRow row, MatrixCell cell, RowFormat format) {
    CellText text = CellText.of(row.criterion(), cell, format, matrix.patterns().get(0));
    String standing =
        Stream.of(text.standing(), text.note())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("  "));
    String line =
        INDENT
            + String.format(
                    Locale.ROOT,
                    "%-11s %10s %-16s %s",
                    cell.pattern(),
                    text.value() + text.empty(),
                    text.interval(),
                    standing)
                .stripTrailing();
    boolean fits = line.length() + INDENT.length() + text.judged().length() <= width;
    lines.add(fits ? (line + INDENT + text.judged()).stripTrailing() : line);
    if (!fits) {
      lines.add(INDENT.repeat(2) + text.judged());
    }
  }

  private static String word(MatrixRow row, MatrixCell cell) {
    return (row.measured() ? "" : cell.pattern() + " ")
        + MatrixSentences.mark(cell.mark())
        + ": \""
        + cell.word()
        + "\""
        + (cell.why().isEmpty() ? "" : ", " + cell.why());
  }

  private void paragraph(String words, String indent) {
    TerminalText.wrapped(safe.safe(words), width - indent.length(), "")
        .forEach(line -> lines.add(indent + line));
  }
}
