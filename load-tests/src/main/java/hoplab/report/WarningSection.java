package hoplab.report;

import hoplab.result.Run;
import hoplab.result.Warning;
import java.util.ArrayList;
import java.util.List;

/** Every warning in full; {@link WarningNotes} refer to them. */
final class WarningSection implements Section {

  /** A warning in the list. */
  record Row(int number, String code, String scope, boolean invalidates, String message) {}

  @Override
  public String picture(PageContext page) {
    Run run = page.run();
    return run.trials().isEmpty() && run.warnings().isEmpty()
        ? ""
        : Templates.render("warnings.html", rows(run));
  }

  @Override
  public void terminal(Run run, TerminalWriter out) {
    for (Warning warning : run.warnings()) {
      String grave = warning.invalidates() ? "INVALID because " : "warning ";
      out.paragraph(grave + warning.code() + ": " + warning.message(), warning.invalidates());
    }
    if (!run.warnings().isEmpty()) {
      out.line("");
    }
  }

  private static List<Row> rows(Run run) {
    List<Row> rows = new ArrayList<>();
    for (Warning w : run.warnings()) {
      String scope =
          (w.variant() == null ? "all variants" : w.variant())
              + (w.trial() == null ? "" : ", trial " + w.trial());
      rows.add(new Row(rows.size() + 1, w.code().name(), scope, w.invalidates(), w.message()));
    }
    return rows;
  }
}
