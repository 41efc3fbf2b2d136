package hoplab.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a report shows on behalf of experiments.
 *
 * @param heading the question that the run answers
 * @param ownOptions options of the experiment that repeat the run, each after a space
 * @param sections those of all experiments
 */
public record Presentation(String heading, String ownOptions, List<Section> sections) {

  private static final List<Section> BEFORE = List.of(new UserFetchSection());

  private static final List<Section> AFTER =
      List.of(
          Section.ofTables(TracedTables::of),
          Section.ofTables((run, figures) -> SecurityTables.of(run.security(), figures)),
          Section.ofTables(LedgerTables::of),
          Section.ofTables(SumTables::of),
          new WarningSection(),
          new TrialSection(),
          new DiagnosticSection(),
          new FactSection());

  public Presentation {
    sections = List.copyOf(sections);
  }

  /** All sections of page and terminal, in their order. */
  List<Section> allSections() {
    return Stream.of(BEFORE, sections, AFTER).flatMap(List::stream).toList();
  }
}
