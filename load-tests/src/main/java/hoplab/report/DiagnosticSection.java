package hoplab.report;

import hoplab.report.text.Figures;
import hoplab.result.Diagnostic;
import hoplab.result.Run;
import java.util.List;

/** What helps to understand a run and enters no finding: folded away on the page. */
final class DiagnosticSection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  @Override
  public String page(PageContext page) {
    Run run = page.run();
    return run.diagnostics().isEmpty() ? "" : Templates.render("tables.html", List.of(table(run)));
  }

  private static ReportTable table(Run run) {
    return ReportTableBuilder.builder()
        .id("h-diagnostics")
        .heading("Diagnostics: what was seen beside the measurement")
        .caption(
            "Seen beside the measurement; nothing is computed from it and nothing judged by it.")
        .alignment("llrrl")
        .head(List.of("what", "tier", "trial", "value", "unit"))
        .rows(run.diagnostics().stream().map(DiagnosticSection::row).toList())
        .sentences(List.of())
        .headline(false)
        .build();
  }

  private static List<String> row(Diagnostic one) {
    return List.of(
        one.name(),
        one.tier() == null ? "" : one.tier(),
        one.trial() == null ? "" : one.trial().toString(),
        one.value() == Math.rint(one.value())
            ? FIGURES.number(one.value(), 0)
            : FIGURES.number(one.value(), 1),
        one.unit().equals("1") ? "" : one.unit());
  }
}
