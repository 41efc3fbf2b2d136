package hoplab.report.operation;

import hoplab.report.ReportTable;
import hoplab.report.TerminalWriter;
import hoplab.report.text.Figures;
import hoplab.result.ChangeDrill;

/** The table of {@code ./lab drill}. */
public final class DrillReport {

  private DrillReport() {}

  /**
   * Renders it.
   *
   * @param width columns of the terminal
   */
  public static String render(ChangeDrill drill, int width) {
    TerminalWriter out = new TerminalWriter(width, false);
    ReportTable table = FootprintTables.drill(drill, Figures.ASCII);
    out.table(table);
    out.paragraph(table.caption(), false);
    out.paragraph(
        "The copy with the field '%s' was built in %s."
            .formatted(drill.field(), Figures.ASCII.duration(drill.buildMillis())),
        false);
    return out.toString();
  }
}
