package hoplab.report;

import hoplab.report.text.Answer;
import hoplab.report.text.Caption;
import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.report.text.Sentences;
import hoplab.report.text.TerminalText;
import hoplab.report.text.TextTable;
import hoplab.report.text.Times;
import hoplab.result.Comparison;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import hoplab.result.Warning;
import hoplab.result.bundle.BundlePaths;
import java.util.ArrayList;
import java.util.List;

/** The table at the end of {@code ./lab run}. */
public final class TerminalReport {
  private static final Figures FIGURES = Figures.ASCII;
  private static final int NARROWEST = 60;

  private final Run run;
  private final int width;
  private final TerminalText text;
  private final List<String> lines = new ArrayList<>();

  private TerminalReport(Run run, int width, boolean ansi) {
    this.run = run;
    this.width = Math.max(NARROWEST, width);
    this.text = new TerminalText(ansi);
  }

  /**
   * Renders a run whose bundle lies where the lab puts it.
   *
   * @param width columns of the terminal; below 60 counts as 60
   * @param ansi whether the terminal understands colours; without, the text is pure ASCII
   */
  public static String render(Run run, int width, boolean ansi) {
    return render(run, width, ansi, "results/" + run.id() + "/" + BundlePaths.REPORT);
  }

  /**
   * Renders a run.
   *
   * @param width columns of the terminal; below 60 counts as 60
   * @param ansi whether the terminal understands colours; without, the text is pure ASCII
   * @param report where the reader finds report.html
   */
  public static String render(Run run, int width, boolean ansi, String report) {
    TerminalReport terminal = new TerminalReport(run, width, ansi);
    terminal.head();
    if (!run.trials().isEmpty()) {
      terminal.variants();
      terminal.differences();
    }
    NetworkTables.of(run, FIGURES).forEach(terminal::table);
    PreflightTables.of(run, FIGURES).forEach(terminal::table);
    LadderTables.of(run, FIGURES).forEach(terminal::table);
    SecurityTables.of(run.security(), FIGURES).forEach(terminal::table);
    LedgerTables.of(run, FIGURES).forEach(terminal::table);
    SumTables.of(run, FIGURES).forEach(terminal::table);
    terminal.warnings();
    terminal.answers();
    terminal.line("Report: " + terminal.text.safe(report));
    return String.join("\n", terminal.lines) + "\n";
  }

  private void head() {
    if (!run.valid()) {
      paragraph("INVALID: this run is kept, but may not be compared or published.", true);
      line("");
    }
    String trials =
        run.plan().trials() == 0
            ? ""
            : run.plan().trials()
                + (run.plan().trials() == 1 ? " trial, " : " trials, ")
                + FIGURES.number(run.plan().ratePerSecond(), 0)
                + " users/s, ";
    line(
        text.safe(run.experiment())
            + ": "
            + trials
            + "seed "
            + run.seed()
            + ", "
            + FIGURES.duration(run.durationMillis()));
    line("");
    if (!Caption.code(run).isEmpty()) {
      paragraph(Caption.code(run), false);
      line("");
    }
  }

  private void variants() {
    TextTable table = new TextTable("lrrrrrr");
    table.row("variant", "p50 us", "p90 us", "p99 us", "errors", "cpu us/req", "memory MiB");
    for (VariantResult variant : run.variants()) {
      table.row(
          text.safe(variant.name()),
          FIGURES.cell(variant.userFetch().p50Micros()),
          FIGURES.cell(variant.userFetch().p90Micros()),
          FIGURES.cell(variant.userFetch().p99Micros()),
          FIGURES.count(variant.userFetch().errors()),
          FIGURES.number(Lookup.cpuMicrosPerRequest(variant), 0),
          FIGURES.mebibytes(Lookup.rssBytes(variant)));
    }
    List<String> rendered = table.lines(width);
    line(text.faint(rendered.get(0)));
    rendered.stream().skip(1).forEach(this::line);
    line("");
  }

  private void differences() {
    List<Comparison> shown = new ArrayList<>(Lookup.comparisons(run, Quantile.P50));
    shown.addAll(Lookup.comparisons(run, Quantile.P99));
    if (shown.isEmpty()) {
      return;
    }
    Sentences sentences = new Sentences(run, FIGURES);
    TextTable table = new TextTable("llrrrl");
    String interval = FIGURES.confidence(run.plan().confidence()) + " interval";
    table.row("difference", "", "us", interval, "floor", "verdict");
    for (Comparison c : shown) {
      Times times = sentences.times(c);
      String unit = times.unitUnless(FIGURES.microUnit());
      table.row(
          text.safe(c.variant() + " - " + c.baseline()),
          c.quantile().label(),
          times.signed(c.differenceMicros()) + unit,
          times.interval(c.ciLowMicros(), c.ciHighMicros()),
          Lookup.checksRuler(run, c) ? "-" : FIGURES.cell(c.floorMicros()),
          c.verdict().name());
    }
    List<String> rendered = table.lines(width);
    line(text.faint(rendered.get(0)));
    for (int i = 0; i < shown.size(); i++) {
      line(text.verdict(shown.get(i).verdict(), rendered.get(i + 1)));
    }
    line("");
  }

  private void table(ReportTable table) {
    if (table.headline()) {
      TextTable text = new TextTable(table.alignment());
      text.row(safe(table.head()));
      table.rows().forEach(row -> text.row(safe(row)));
      List<String> rendered = text.lines(width);
      line(this.text.faint(rendered.get(0)));
      rendered.stream().skip(1).forEach(this::line);
      line("");
    }
    table.sentences().forEach(sentence -> paragraph(sentence, false));
    if (!table.sentences().isEmpty()) {
      line("");
    }
  }

  private String[] safe(List<String> cells) {
    return cells.stream().map(text::safe).toArray(String[]::new);
  }

  private void warnings() {
    for (Warning warning : run.warnings()) {
      String grave = warning.invalidates() ? "INVALID because " : "warning ";
      paragraph(grave + warning.code() + ": " + warning.message(), warning.invalidates());
    }
    if (!run.warnings().isEmpty()) {
      line("");
    }
  }

  private void answers() {
    for (Answer answer : Answer.of(run, FIGURES)) {
      if (!answer.variant().equals(run.plan().baseline())) {
        paragraph(answer.sentence(), answer.bentRuler());
      }
    }
    line("");
  }

  private void paragraph(String words, boolean alarm) {
    for (String line : TerminalText.wrapped(text.safe(words), width, "  ")) {
      line(alarm ? text.alarm(line) : line);
    }
  }

  private void line(String line) {
    lines.add(line);
  }
}
