package hoplab.experiment.clock;

import hoplab.report.ReportTable;
import hoplab.report.text.Figures;
import hoplab.result.Diagnostic;
import hoplab.result.Run;
import java.util.List;

/** What {@link ClockExperiment} shows. */
final class ClockTables {

  private ClockTables() {}

  static List<ReportTable> of(Run run, Figures figures) {
    List<Diagnostic> readings =
        run.diagnostics().stream()
            .filter(one -> one.name().equals(ClockExperiment.READING))
            .toList();
    double most = readings.stream().mapToDouble(Diagnostic::value).max().orElse(0);
    return readings.isEmpty()
        ? List.of()
        : List.of(
            new ReportTable(
                "h-clock",
                "The clock",
                "What reading it takes.",
                "rr",
                List.of("readings", "longest ns"),
                List.of(List.of(figures.count(readings.size()), figures.count((long) most))),
                List.of("The clock was read " + readings.size() + " times."),
                true));
  }
}
