package hoplab.report;

import hoplab.report.text.Figures;
import hoplab.result.Run;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One part of page and terminal. It looks at the run and shows nothing where there is nothing of
 * its kind.
 */
public interface Section {

  /** What it answers in plain sentences at the top of the page; by default nothing. */
  default List<String> answers(Run run) {
    return List.of();
  }

  /** Its picture, shown whole, well-formed XML; by default none. */
  default String picture(PageContext page) {
    return "";
  }

  /** Its details, shown folded, well-formed XML; empty where the run has nothing for it. */
  default String page(PageContext page) {
    return "";
  }

  /** Writes its part of the terminal; by default none. */
  default void terminal(Run run, TerminalWriter out) {}

  /**
   * A section that is made of tables.
   *
   * @param tables those of a run, in the given way of writing figures; none where there is nothing
   */
  static Section ofTables(BiFunction<Run, Figures, List<ReportTable>> tables) {
    return new Section() {
      @Override
      public String page(PageContext page) {
        return Templates.render("tables.html", tables.apply(page.run(), Figures.TYPOGRAPHIC));
      }

      @Override
      public void terminal(Run run, TerminalWriter out) {
        tables.apply(run, TerminalWriter.FIGURES).forEach(out::table);
      }
    };
  }
}
