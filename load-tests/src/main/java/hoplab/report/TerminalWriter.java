package hoplab.report;

import hoplab.report.text.Figures;
import hoplab.report.text.TerminalText;
import hoplab.report.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Lines of a terminal: tables and paragraphs that fit its width. */
public final class TerminalWriter {

  public static final Figures FIGURES = Figures.ASCII;

  private final int width;
  private final TerminalText text;
  private final List<String> lines = new ArrayList<>();

  public TerminalWriter(int width, boolean ansi) {
    this.width = width;
    this.text = new TerminalText(ansi);
  }

  /** Makes what comes from elsewhere safe to print. */
  public TerminalText text() {
    return text;
  }

  /** A table that is a headline, and what follows from a table in words. */
  public void table(ReportTable table) {
    if (table.headline()) {
      TextTable cells = new TextTable(table.alignment());
      cells.row(safe(table.head()));
      table.rows().forEach(row -> cells.row(safe(row)));
      table(cells, (row, line) -> line);
    }
    table.sentences().forEach(sentence -> paragraph(sentence, false));
    if (!table.sentences().isEmpty()) {
      line("");
    }
  }

  /**
   * A table whose first row is its head.
   *
   * @param style of each further row, by its number from 0
   */
  public void table(TextTable table, BiFunction<Integer, String, String> style) {
    List<String> rendered = table.lines(width);
    line(text.faint(rendered.get(0)));
    for (int i = 1; i < rendered.size(); i++) {
      line(style.apply(i - 1, rendered.get(i)));
    }
    line("");
  }

  public void paragraph(String words, boolean alarm) {
    for (String line : TerminalText.wrapped(text.safe(words), width, "  ")) {
      line(alarm ? text.alarm(line) : line);
    }
  }

  public void line(String line) {
    lines.add(line);
  }

  /** All lines so far. */
  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  private String[] safe(List<String> cells) {
    return cells.stream().map(text::safe).toArray(String[]::new);
  }
}
