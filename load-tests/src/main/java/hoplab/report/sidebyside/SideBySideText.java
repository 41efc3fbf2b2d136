package hoplab.report.sidebyside;

import hoplab.analysis.sidebyside.Comparability;
import hoplab.analysis.sidebyside.Gate;
import hoplab.report.PublishedRun;
import hoplab.report.TerminalWriter;
import hoplab.report.text.Figures;
import hoplab.report.text.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs side by side, in a terminal: whether they can be compared, then what they say. */
public final class SideBySideText {

  private final List<TimedRun> timed;
  private final List<RunEntry> runs;
  private final Sentences sentences;
  private final TerminalWriter out;

  private SideBySideText(List<PublishedRun> published, TerminalWriter out) {
    Entries entries = new Entries(SideNumbers.TERMINAL);
    this.timed = published.stream().map(TimedRun::of).toList();
    this.runs = timed.stream().map(entries::of).toList();
    this.sentences = new Sentences(runs);
    this.out = out;
  }

  /**
   * Renders runs.
   *
   * @param published at least two; the first is A
   * @param baseline the variant to compare with; null for the first run's own
   * @param figure as {@link #figures} names it
   */
  public static String render(
      List<PublishedRun> published, String baseline, String figure, TerminalWriter out) {
    SideBySideText text = new SideBySideText(published, out);
    String chosen = baseline == null ? published.get(0).run().plan().baseline() : baseline;
    text.write(chosen, choice(figure));
    return out.toString();
  }

  /** The names of the figures to choose from, the default first. */
  public static List<String> figures() {
    return Stream.of(FigureChoice.values()).map(FigureChoice::label).toList();
  }

  private static FigureChoice choice(String figure) {
    return Stream.of(FigureChoice.values())
        .filter(choice -> choice.label().equals(figure))
        .findFirst()
        .orElse(FigureChoice.P50);
  }

  private void write(String baseline, FigureChoice choice) {
    out.paragraph(sentences.answer(baseline, choice), false);
    out.line("");
    for (int i = 0; i < runs.size(); i++) {
      RunEntry run = runs.get(i);
      out.paragraph(
          Sentences.letter(i)
              + "  "
              + run.id()
              + ": "
              + String.join(", ", run.effort(), run.code(), run.machine().replace('\u00d7', 'x'))
              + (run.valid() ? "" : ", INVALID"),
          !run.valid());
    }
    out.line("");
    out.paragraph("Can these be compared? " + sentences.gate(), gate() == Gate.STOP);
    out.line("");
    conditions("Differs", sentences.comparability().differs());
    conditions("Not recorded", sentences.comparability().unrecorded());
    out.line(sentences.comparability().same().size() + " things are the same.");
    out.line("");
    if (gate() != Gate.STOP) {
      numbers(baseline, choice);
      changes();
    }
  }

  private Gate gate() {
    return sentences.comparability().gate();
  }

  private void conditions(String heading, List<Comparability.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    out.line(heading + ":");
    for (Comparability.Row row : rows) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < row.values().size(); i++) {
        String value = row.values().get(i) == null ? Figures.NOT_RECORDED : row.values().get(i);
        values.add(Sentences.letter(i) + " " + value);
      }
      out.paragraph(
          (row.bars() ? "! " : "  ")
              + row.condition().name()
              + ": "
              + String.join("; ", values)
              + " ("
              + row.condition().effect()
              + ")",
          false);
    }
    out.line("");
  }

  private void numbers(String baseline, FigureChoice choice) {
    List<String> variants = new ArrayList<>(sentences.variants(baseline, choice));
    runs.stream()
        .flatMap(run -> Sentences.rows(run, baseline, choice).stream())
        .filter(RunEntry.Row::duplicate)
        .map(RunEntry.Row::variant)
        .distinct()
        .forEach(variants::add);
    if (variants.isEmpty()) {
      return;
    }
    boolean byTime = gate() == Gate.RATIO_AND_TIME;
    TextTable table = new TextTable("lrlrll");
    table.row(
        "against " + baseline + ", " + choice.heading(),
        "ratio",
        "95% interval",
        byTime ? "difference" : "within its run only",
        "",
        "verdict of the run");
    for (String variant : variants) {
      List<RunEntry.Row> rows = sentences.rows(variant, baseline, choice);
      for (int i = 0; i < rows.size(); i++) {
        RunEntry.Row row = rows.get(i);
        if (row != null) {
          table.row(
              Sentences.letter(i) + "  " + row.variant(),
              row.times(),
              row.interval(),
              row.difference(),
              row.bounds(),
              row.verdict() == null ? "not judged" : row.verdict());
        }
      }
    }
    out.table(table, (row, line) -> line);
    for (String variant : variants) {
      String between = sentences.between(variant, baseline, choice).replace('\u2019', '\'');
      if (!between.isEmpty()) {
        out.line(variant + ": " + between + ".");
      }
    }
    out.line("");
    own(baseline, choice);
  }

  private void own(String baseline, FigureChoice choice) {
    for (int i = 0; i < runs.size(); i++) {
      RunEntry.Figure figure =
          runs.get(i).figures().getOrDefault(baseline, java.util.Map.of()).get(choice.label());
      if (figure != null && figure.own() != null) {
        out.line(
            "%s: %s itself took %s %s %s."
                .formatted(
                    Sentences.letter(i),
                    baseline,
                    figure.own().time(),
                    figure.own().interval(),
                    choice.words()));
      }
    }
  }

  /** Between two runs that can be compared by time; of more, each with the one before it. */
  private void changes() {
    if (gate() != Gate.RATIO_AND_TIME) {
      return;
    }
    List<TimedRun> ordered =
        timed.stream().sorted(Comparator.comparing(one -> one.run().startedAt())).toList();
    out.line("");
    for (int i = 1; i < ordered.size(); i++) {
      ChangeEntry change = ChangeEntry.of(ordered.get(i - 1), ordered.get(i), SideNumbers.TERMINAL);
      out.paragraph(
          "From "
              + letter(ordered.get(i - 1))
              + " to "
              + letter(ordered.get(i))
              + ": "
              + change.sentence().replace('\u2019', '\''),
          false);
    }
    out.paragraph(ChangeEntry.LIMITS, false);
  }

  private String letter(TimedRun run) {
    return Sentences.letter(timed.indexOf(run));
  }
}
