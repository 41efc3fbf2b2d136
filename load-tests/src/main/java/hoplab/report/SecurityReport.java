package hoplab.report;

import hoplab.report.text.Figures;
import hoplab.report.text.TerminalText;
import hoplab.report.text.TextTable;
import hoplab.result.SecurityFinding;
import java.util.ArrayList;
import java.util.List;

/** The table of {@code ./lab security}. */
public final class SecurityReport {

  private SecurityReport() {}

  /**
   * Renders findings: promises by variant, then what is broken, then why something is not promised.
   *
   * @param width columns of the terminal
   */
  public static String render(List<SecurityFinding> findings, int width) {
    TerminalText safe = new TerminalText(false);
    List<String> lines = new ArrayList<>();
    for (ReportTable table : SecurityTables.of(findings, Figures.ASCII)) {
      TextTable text = new TextTable(table.alignment());
      text.row(table.head().stream().map(safe::safe).toArray(String[]::new));
      table.rows().forEach(row -> text.row(row.stream().map(safe::safe).toArray(String[]::new)));
      lines.addAll(text.lines(width));
      lines.add("");
      for (String sentence : table.sentences()) {
        lines.addAll(TerminalText.wrapped(safe.safe(sentence), width, "  "));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
