package hoplab.report.text;

import java.util.ArrayList;
import java.util.List;

/** A table of text: the first columns to the left, the numbers to the right, no tabs. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> rightAligned;

  /**
   * @param alignment one letter a column: {@code l} or {@code r}
   */
  public TextTable(String alignment) {
    rightAligned = alignment.chars().mapToObj(c -> c == 'r').toList();
  }

  public TextTable row(String... cells) {
    return row(List.of(cells));
  }

  public TextTable row(List<String> cells) {
    if (cells.size() != rightAligned.size()) {
      throw new IllegalArgumentException(
          "a row needs " + rightAligned.size() + " cells, got " + cells.size());
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /** The lines, each at most {@code width} wide: the first column gives way, down to 8. */
  public List<String> lines(int width) {
    int[] widths = new int[rightAligned.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    int total = (widths.length - 1) * GAP.length();
    for (int columnWidth : widths) {
      total += columnWidth;
    }
    if (total > width) {
      widths[0] = Math.max(Math.min(8, widths[0]), widths[0] - (total - width));
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = shortened(row.get(i), widths[i]);
      String padding = " ".repeat(widths[i] - cell.length());
      line.append(i == 0 ? "" : GAP);
      line.append(rightAligned.get(i) ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  private static String shortened(String cell, int width) {
    return cell.length() <= width
        ? cell
        : cell.substring(0, Math.max(0, width - 2)) + "..".substring(0, Math.min(2, width));
  }
}
