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

  private static final List<Section> BEFORE =
      List.of(
          new TopologySection(), new AgainstSection(), new WhatIfSection(), new UserFetchSection());

  private static final List<Section> AFTER =
      List.of(
          Section.ofTables(TracedTables::of),
          Section.ofTables((run, figures) -> SecurityTables.of(run.security(), figures)),
          new LedgerSection(),
          Section.ofTables(SumTables::of),
          new WarningSection(),
          new TrialSection(),
          new DiagnosticSection(),
          new FactSection());

  public Presentation {
    sections = List.copyOf(sections);
  }

  /** All sections, those of experiments first, as their pictures stand on the page. */
  List<Section> pictures() {
    return Stream.of(sections, BEFORE, AFTER).flatMap(List::stream).toList();
  }

  /** All sections, as details on the page and tables in the terminal are ordered. */
  List<Section> allSections() {
    return Stream.of(BEFORE, sections, AFTER).flatMap(List::stream).toList();
  }
}
