package hoplab.report.operation;

import hoplab.report.PageContext;
import hoplab.report.ReportTable;
import hoplab.report.ReportTableBuilder;
import hoplab.report.Section;
import hoplab.report.Templates;
import hoplab.report.VariantView;
import hoplab.report.plot.HeavyPlot;
import hoplab.report.text.Figures;
import hoplab.report.text.HeavySentences;
import hoplab.result.HeavyPoint;
import hoplab.result.HeavyPoint.ProbePoint;
import hoplab.result.HeavyPoint.Ratio;
import hoplab.result.HeavyWork.Eviction;
import hoplab.result.Run;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;

/** User fetches beside statements: what was found, the growth as a picture, then tables. */
public final class HeavySection implements Section {

  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /**
   * What the template shows.
   *
   * @param legend who is drawn how
   * @param p99 the picture; null where there is nothing to draw
   * @param p50 the same of the median
   */
  record View(String rate, List<VariantView.Legend> legend, RawString p99, RawString p50) {}

  @Override
  public List<String> answers(Run run) {
    return run.heavy() == null ? List.of() : new HeavySentences(run, FIGURES).answers();
  }

  @Override
  public String picture(PageContext page) {
    return page.run().heavy() == null
        ? ""
        : Templates.render("operation/heavy.html", view(page.run()));
  }

  @Override
  public List<ReportTable> tables(Run run, Figures figures) {
    return run.heavy() == null
        ? List.of()
        : List.of(
            growth(run, figures),
            probes(run, figures),
            statements(run, figures),
            told(run, figures));
  }

  private static View view(Run run) {
    return new View(
        FIGURES.number(run.heavy().ratePerSecond(), 0),
        run.heavy().arrangements().stream()
            .filter(one -> one.leftOut() == null)
            .map(one -> VariantView.legend(HeavyPlot.look(run, one), one.name()))
            .toList(),
        raw(HeavyPlot.p99(run)),
        raw(HeavyPlot.p50(run)));
  }

  private static RawString raw(String picture) {
    return picture == null ? null : new RawString(picture);
  }

  private static ReportTable growth(Run run, Figures figures) {
    HeavySentences sentences = new HeavySentences(run, figures);
    List<List<String>> rows = new ArrayList<>();
    for (HeavyPoint one : run.heavy().points()) {
      Ratio growth = one.p99Growth();
      rows.add(
          List.of(
              one.arrangement(),
              Integer.toString(one.statements()),
              figures.number(one.p50Micros() / 1e3, 2),
              one.p50Growth() == null ? "" : figures.ratio(one.p50Growth().value()),
              figures.number(one.p99Micros() / 1e3, 2),
              sentences.ratio(growth),
              sentences.interval(growth),
              sentences.verdict(growth)));
    }
    return ReportTableBuilder.builder()
        .id("h-heavy-growth")
        .heading("User fetches beside statements")
        .caption(
            "Times in ms by number of statements in production; growth over none of the same"
                + " arrangement in the same trial, that of p99 with its "
                + figures.confidence(run.plan().confidence())
                + " interval over trials, each alone.")
        .alignment("lrrrrrrl")
        .head(
            List.of("arrangement", "made", "p50", "growth", "p99", "growth", "interval", "verdict"))
        .rows(rows)
        .sentences(sentences.answers())
        .headline(true)
        .build();
  }

  private static ReportTable statements(Run run, Figures figures) {
    HeavySentences sentences = new HeavySentences(run, figures);
    List<List<String>> rows = new ArrayList<>();
    for (HeavyPoint one : run.heavy().points()) {
      rows.add(
          List.of(
              one.arrangement(),
              Integer.toString(one.statements()),
              sentences.cell(one.p50Growth()),
              sentences.cell(one.p99Against()),
              figures.number(one.dbWaitP50Micros() / 1e3, 3),
              figures.number(one.statementsPerSecond(), 1),
              figures.number(one.statementP50Micros() / 1e3, 0),
              figures.count(one.refusedStatements()),
              figures.count(one.failedStatements())));
    }
    return ReportTableBuilder.builder()
        .id("h-heavy-statements")
        .heading("Statements, waits, and growth against " + run.plan().baseline())
        .caption(
            "Growth of p50; growth of p99 over that of "
                + run.plan().baseline()
                + " in the same trials; the longest of the trials' medians of the wait for a"
                + " connection in ms; statements for each second, their median in ms, those refused"
                + " with 503 and those failed otherwise.")
        .alignment("lrrrrrrrr")
        .head(
            List.of(
                "arrangement",
                "made",
                "p50 growth",
                "p99 against " + run.plan().baseline(),
                "db-wait",
                "made/s",
                "statement ms",
                "503",
                "failed"))
        .rows(rows)
        .sentences(List.of())
        .headline(false)
        .build();
  }

  private static ReportTable probes(Run run, Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    for (Eviction one : run.heavy().probes()) {
      ProbePoint idle = slowest(run, one, true);
      ProbePoint slowest = slowest(run, one, false);
      rows.add(
          List.of(
              one.arrangement(),
              one.tier(),
              figures.number(idle.p50Micros() / 1e3, 1),
              figures.number(slowest.p50Micros() / 1e3, 1),
              figures.number(slowest.longestMicros() / 1e3, 0),
              figures.count(slowest.failed()) + " of " + figures.count(slowest.asked()),
              one.fromStatements() == null ? "none" : one.fromStatements() + " statements"));
    }
    return ReportTableBuilder.builder()
        .id("h-heavy-probes")
        .heading("Readiness beside statements")
        .caption(
            "Each tier is asked "
                + figures.number(run.heavy().probesPerSecond(), 0)
                + " times a second whether it is ready. Median in ms with no statement and with"
                + " the most; the longest answer and the failures (later than 1 s, or not ready) with the"
                + " most. A probe every 10 s that fails three times in a row takes the process out: from"
                + " which number on that is more likely than not within an hour.")
        .alignment("llrrrrl")
        .head(List.of("arrangement", "tier", "none", "most", "longest", "failed", "taken out from"))
        .rows(rows)
        .sentences(List.of())
        .headline(true)
        .build();
  }

  /** With no statement, or with the most. */
  private static ProbePoint slowest(Run run, Eviction tier, boolean idle) {
    List<ProbePoint> points =
        run.heavy().points().stream()
            .filter(point -> point.arrangement().equals(tier.arrangement()))
            .flatMap(point -> point.probes().stream())
            .filter(one -> one.tier().equals(tier.tier()))
            .toList();
    return points.get(idle ? 0 : points.size() - 1);
  }

  private static ReportTable told(Run run, Figures figures) {
    HeavySentences sentences = new HeavySentences(run, figures);
    return ReportTableBuilder.builder()
        .id("h-heavy-told")
        .heading("What the system was told")
        .caption(
            "The share of the processors that the tier that makes statements had beside the others.")
        .alignment("lll")
        .head(List.of("arrangement", "share", "told"))
        .rows(
            run.heavy().arrangements().stream()
                .map(one -> List.of(one.name(), one.share().label(), sentences.told(one)))
                .toList())
        .sentences(List.of())
        .headline(false)
        .build();
  }
}
