package hoplab.report.operation;

import hoplab.analysis.FaultSummary;
import hoplab.report.PageContext;
import hoplab.report.ReportTable;
import hoplab.report.Section;
import hoplab.report.Templates;
import hoplab.report.text.FaultSentences;
import hoplab.report.text.Figures;
import hoplab.result.FaultKind;
import hoplab.result.FaultPlace;
import hoplab.result.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One table of faults by places, each cell in the colour and the word of how far it reached. */
public final class FaultSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /**
   * What the template shows.
   *
   * @param kinds names of the columns
   */
  record View(List<String> kinds, List<Group> groups) {}

  /** All places of a variant. */
  record Group(String variant, List<Row> rows) {}

  /** One place. */
  record Row(String place, List<Cell> cells) {}

  /**
   * One fault there.
   *
   * @param style word of how far it reached; empty where it was not tried
   */
  record Cell(String style, String longest, String after) {}

  @Override
  public List<String> answers(Run run) {
    return run.faults().isEmpty() ? List.of() : new FaultSentences(run, FIGURES).answers();
  }

  @Override
  public String picture(PageContext page) {
    return page.run().faults().isEmpty()
        ? ""
        : Templates.render("operation/fault.html", view(page.run()));
  }

  @Override
  public List<ReportTable> tables(Run run, Figures figures) {
    return run.faults().isEmpty() ? List.of() : new FaultTables(run, figures).all();
  }

  private static View view(Run run) {
    List<FaultKind> kinds = FaultTables.kinds(run);
    FaultSentences sentences = new FaultSentences(run, FIGURES);
    List<Group> groups = new ArrayList<>();
    FaultTables.byPlace(run)
        .forEach((variant, places) -> groups.add(group(variant, places, kinds, sentences)));
    return new View(kinds.stream().map(FaultKind::label).toList(), groups);
  }

  private static Group group(
      String variant,
      Map<FaultPlace, Map<FaultKind, FaultSummary>> places,
      List<FaultKind> kinds,
      FaultSentences sentences) {
    List<Row> rows = new ArrayList<>();
    places.forEach(
        (place, faults) ->
            rows.add(
                new Row(
                    FaultTables.name(place),
                    kinds.stream().map(kind -> cell(faults.get(kind), sentences)).toList())));
    return new Group(variant, rows);
  }

  private static Cell cell(FaultSummary one, FaultSentences sentences) {
    return one == null
        ? new Cell("", "", "")
        : new Cell(
            one.reach().label(),
            sentences.seconds(one.longestMillis()),
            one.firstRightMillis() == null
                ? "not seen"
                : sentences.seconds(one.firstRightMillis()));
  }
}
