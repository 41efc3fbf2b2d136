package hoplab.report.experiment;

import hoplab.report.ReportTable;
import hoplab.report.ReportTableBuilder;
import hoplab.report.text.BrowserSentences;
import hoplab.report.text.Figures;
import hoplab.result.BrowserPoint;
import hoplab.result.BrowserPoint.Shown;
import hoplab.result.BrowserRequests;
import hoplab.result.Comparison;
import hoplab.result.Run;
import hoplab.result.VisitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When pages show what they are opened for, and what the browser sent for it. */
final class BrowserTables {

  private final Run run;
  private final Figures figures;
  private final BrowserSentences sentences;

  BrowserTables(Run run, Figures figures) {
    this.run = run;
    this.figures = figures;
    this.sentences = new BrowserSentences(run, figures);
  }

  /** Everything; the sentences stand above the first. */
  List<ReportTable> all() {
    return List.of(shown(Shown.DASHBOARD), shown(Shown.NAME), requests());
  }

  private ReportTable shown(Shown shown) {
    boolean whole = shown == Shown.DASHBOARD;
    List<List<String>> rows = new ArrayList<>();
    for (BrowserPoint point : run.browser().points()) {
      if (point.shown() == shown) {
        point.variants().forEach(one -> rows.add(row(point, one)));
      }
    }
    return ReportTableBuilder.builder()
        .id("h-browser-" + shown.label())
        .heading(whole ? "Until the whole dashboard shows" : "Until the name shows")
        .caption(
            "From navigation to the frame in which it is visible, in milliseconds: median of each"
                + " trial's visits, then over trials with its "
                + figures.confidence(run.plan().confidence())
                + " interval. The browser's clock has steps of "
                + sentences.step()
                + ".")
        .alignment("rllrrrrl")
        .head(
            List.of(
                "edge ms",
                "visit",
                "variant",
                "median",
                "interval",
                "against " + run.plan().baseline(),
                "interval",
                "verdict"))
        .rows(rows)
        .sentences(whole ? onShown() : List.of())
        .headline(whole)
        .build();
  }

  private List<String> onShown() {
    return Stream.of(VisitKind.values())
        .flatMap(visit -> sentences.onShown(visit).stream())
        .toList();
  }

  private List<String> row(BrowserPoint point, BrowserPoint.Figures one) {
    Optional<Comparison> comparison =
        point.comparisons().stream().filter(c -> c.variant().equals(one.name())).findFirst();
    return List.of(
        figures.number(point.edgeRttMillis(), point.edgeRttMillis() % 1 == 0 ? 0 : 1),
        point.visit().label(),
        one.name(),
        sentences.millis(one.p50Micros()),
        one.interval() == null
            ? figures.none()
            : sentences.interval(one.interval().low(), one.interval().high()),
        comparison.map(sentences::size).orElse(""),
        comparison.map(sentences::sizeInterval).orElse(""),
        comparison.map(c -> c.verdict().name()).orElse(""));
  }

  private ReportTable requests() {
    List<List<String>> rows = new ArrayList<>();
    for (BrowserRequests row : run.browser().requests()) {
      rows.add(
          List.of(
              row.variant(),
              row.visit().label(),
              figures.count(row.visits()),
              figures.number((double) row.requests() / row.visits(), 1),
              figures.count(row.preflights()),
              figures.count(row.preflightsSimulated()),
              row.preflights() == row.preflightsSimulated() ? "yes" : "no"));
    }
    return ReportTableBuilder.builder()
        .id("h-browser-requests")
        .heading("What the browser sent")
        .caption(
            "Counted on the wires of the edge; beside the preflights those that the simulated"
                + " browser of the experiment cors would have sent.")
        .alignment("llrrrrl")
        .head(
            List.of(
                "variant",
                "visit",
                "visits",
                "requests per visit",
                "preflights",
                "simulated",
                "agree"))
        .rows(rows)
        .sentences(List.of(sentences.onPreflights()))
        .headline(true)
        .build();
  }
}
