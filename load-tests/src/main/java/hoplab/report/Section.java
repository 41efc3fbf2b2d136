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

  /**
   * Its tables; by default none.
   *
   * @param figures how figures are written
   */
  default List<ReportTable> tables(Run run, Figures figures) {
    return List.of();
  }

  /**
   * Its details, shown folded, well-formed XML; empty where the run has nothing for it. By default
   * its tables.
   */
  default String page(PageContext page) {
    return Templates.render("tables.html", tables(page.run(), Figures.TYPOGRAPHIC));
  }

  /** Writes its part of the terminal; by default its tables. */
  default void terminal(Run run, TerminalWriter out) {
    tables(run, TerminalWriter.FIGURES).forEach(out::table);
  }

  /**
   * A section that is made of tables.
   *
   * @param tables those of a run, in the given way of writing figures; none where there is nothing
   */
  static Section ofTables(BiFunction<Run, Figures, List<ReportTable>> tables) {
    return new Section() {
      @Override
      public List<ReportTable> tables(Run run, Figures figures) {
        return tables.apply(run, figures);
      }
    };
  }
}
