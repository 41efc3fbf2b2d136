package hoplab.report;

import hoplab.result.Run;
import hoplab.result.Warning;
import hoplab.result.WarningCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * Of the warnings of one kind that single trials gave, the first in full and the rest's number.
   */
  @Override
  public void terminal(Run run, TerminalWriter out) {
    Map<WarningCode, Long> ofTrials =
        run.warnings().stream()
            .filter(WarningSection::isOfOneTrial)
            .collect(Collectors.groupingBy(Warning::code, Collectors.counting()));
    Set<WarningCode> told = EnumSet.noneOf(WarningCode.class);
    for (Warning warning : run.warnings()) {
      boolean grave = warning.invalidates();
      String kind = (grave ? "INVALID because " : "warning ") + warning.code();
      if (!isOfOneTrial(warning)) {
        out.paragraph(kind + ": " + warning.message(), grave);
      } else if (told.add(warning.code())) {
        out.paragraph(kind + more(ofTrials.get(warning.code())) + ": " + warning.message(), grave);
      }
    }
    if (!run.warnings().isEmpty()) {
      out.line("");
    }
  }

  private static boolean isOfOneTrial(Warning warning) {
    return warning.trial() != null && !warning.invalidates();
  }

  private static String more(long count) {
    return count == 1 ? "" : " (%d times; all stand in the report; the first)".formatted(count);
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
