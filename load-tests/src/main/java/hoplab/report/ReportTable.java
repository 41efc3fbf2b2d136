package hoplab.report;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with a heading, for pages and for terminals.
 *
 * @param id of its heading on the page
 * @param heading a few words
 * @param caption what the figures are, in one sentence
 * @param alignment one letter a column: {@code l} or {@code r}
 * @param head names of the columns
 * @param rows cells, as many as there are columns
 * @param sentences what follows from it, in words
 * @param headline whether a terminal shows it too
 */
@RecordBuilder
public record ReportTable(
    String id,
    String heading,
    String caption,
    String alignment,
    List<String> head,
    List<List<String>> rows,
    List<String> sentences,
    boolean headline) {

  /** A cell and the class of its column. */
  public record Cell(String text, String style) {}

  public ReportTable {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
    sentences = List.copyOf(sentences);
  }

  /** The head for a page. */
  public List<Cell> headCells() {
    return cells(head);
  }

  /** The rows for a page. */
  public List<List<Cell>> rowCells() {
    return rows.stream().map(this::cells).toList();
  }

  private List<Cell> cells(List<String> texts) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      cells.add(new Cell(texts.get(i), alignment.charAt(i) == 'r' ? "n" : ""));
    }
    return cells;
  }
}
