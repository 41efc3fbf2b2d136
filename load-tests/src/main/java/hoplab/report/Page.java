package hoplab.report;

import hoplab.report.plot.Distributions;
import hoplab.report.text.Answer;
import hoplab.report.text.Caption;
import hoplab.report.text.Figures;
import hoplab.result.Run;
import hoplab.result.Warning;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;

/** What the template shows, in its order. */
record Page(
    String title,
    String question,
    String summary,
    String code,
    boolean valid,
    List<String> faults,
    List<Answer> answers,
    List<WarningRow> warnings,
    String confidence,
    String interest,
    ComparisonSection comparisons,
    VariantSection variants,
    CostSection costs,
    TrialSection trials,
    boolean measured,
    List<ReportTable> tables,
    List<Facts> facts,
    List<String> commands,
    RawString style) {

  /** A warning in the list. */
  record WarningRow(int number, String code, String scope, boolean invalidates, String message) {}

  static Page of(Run run, Distributions distributions) {
    WarningNotes notes = new WarningNotes(run);
    return new Page(
        "Hoplab: " + run.experiment() + ", " + run.id(),
        question(run),
        Caption.of(run, Figures.TYPOGRAPHIC),
        Caption.code(run),
        run.valid(),
        run.warnings().stream().filter(Warning::invalidates).map(Warning::message).toList(),
        Answer.of(run, Figures.TYPOGRAPHIC),
        warnings(run),
        Figures.TYPOGRAPHIC.confidence(run.plan().confidence()),
        Figures.TYPOGRAPHIC.time(run.plan().smallestDifferenceMicros()),
        ComparisonSection.of(run, notes),
        VariantSection.of(run, distributions, notes),
        CostSection.of(run, notes),
        TrialSection.of(run, notes),
        !run.trials().isEmpty(),
        tables(run),
        Facts.of(run, notes),
        Reproduction.commands(run),
        new RawString(Templates.resource("report.css")));
  }

  private static List<ReportTable> tables(Run run) {
    List<ReportTable> tables = new ArrayList<>(NetworkTables.of(run, Figures.TYPOGRAPHIC));
    tables.addAll(PreflightTables.of(run, Figures.TYPOGRAPHIC));
    tables.addAll(LadderTables.of(run, Figures.TYPOGRAPHIC));
    tables.addAll(SecurityTables.of(run.security(), Figures.TYPOGRAPHIC));
    tables.addAll(LedgerTables.of(run, Figures.TYPOGRAPHIC));
    tables.addAll(SumTables.of(run, Figures.TYPOGRAPHIC));
    return tables;
  }

  private static String question(Run run) {
    if (run.experiment().equals("hop")) {
      return "What does each pattern cost a user fetch, against " + run.plan().baseline() + "?";
    }
    if (run.experiment().equals("ledger")) {
      return "What does each use case cost on each link, in whole numbers?";
    }
    if (run.experiment().equals("network")) {
      return "What does each round trip cost once the tiers are apart?";
    }
    if (run.experiment().equals("cors")) {
      return "What does a browser pay for an API of another origin?";
    }
    if (run.experiment().equals("ladder")) {
      return "What does each step cost from a bare answer to one that is signed in and apart?";
    }
    return "Experiment " + run.experiment() + ", against " + run.plan().baseline();
  }

  private static List<WarningRow> warnings(Run run) {
    List<WarningRow> rows = new ArrayList<>();
    for (Warning w : run.warnings()) {
      String scope =
          (w.variant() == null ? "all variants" : w.variant())
              + (w.trial() == null ? "" : ", trial " + w.trial());
      rows.add(
          new WarningRow(rows.size() + 1, w.code().name(), scope, w.invalidates(), w.message()));
    }
    return rows;
  }
}
