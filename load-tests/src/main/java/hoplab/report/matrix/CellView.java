package hoplab.report.matrix;

import hoplab.analysis.matrix.Counted;
import hoplab.analysis.matrix.Mark;
import hoplab.analysis.matrix.MatrixCell;
import hoplab.analysis.matrix.MatrixRow;
import hoplab.analysis.matrix.Standing;
import hoplab.analysis.matrix.Unit;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the page shows of a cell.
 *
 * @param pattern name, and class in the style sheet
 * @param text its words
 * @param real whether it was judged to differ
 * @param bar null where there is none
 * @param counted what a counted figure is made of, in words; empty where it is none
 * @param blocks one for each counted thing: what it is
 * @param word the guide's; null where it says nothing
 * @param mark class in the style sheet; null likewise
 * @param marked the mark in words; null likewise
 * @param why in one clause
 */
record CellView(
    String pattern,
    CellText text,
    boolean real,
    Bar bar,
    String counted,
    List<String> blocks,
    String word,
    String mark,
    String marked,
    String why) {

  static CellView of(MatrixRow row, MatrixCell cell, RowFormat format, String baseline) {
    boolean isCounted = row.criterion().unit().form() == Unit.Form.COUNTED;
    List<Counted> parts = cell.figure() == null || !isCounted ? List.of() : cell.figure().counted();
    Mark mark = cell.mark();
    return new CellView(
        cell.pattern(),
        CellText.of(row.criterion(), cell, format, baseline),
        cell.figure() != null && cell.figure().standing() == Standing.REAL,
        isCounted ? null : Bar.of(row, cell),
        words(parts),
        parts.stream()
            .flatMap(part -> Collections.nCopies(part.count(), part.what()).stream())
            .toList(),
        cell.word(),
        mark == null ? null : mark.label(),
        mark == null ? null : MatrixSentences.mark(mark),
        cell.why());
  }

  /** Where it is made of one thing only, the figure says it. */
  private static String words(List<Counted> parts) {
    return parts.size() < 2
        ? ""
        : parts.stream()
            .filter(part -> part.count() > 0)
            .map(part -> part.count() + " " + part.what())
            .collect(Collectors.joining(" + "));
  }
}
