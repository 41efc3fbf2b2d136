package hoplab.report.experiment;

import hoplab.report.ReportTable;
import hoplab.report.ReportTableBuilder;
import hoplab.report.text.Figures;
import hoplab.report.text.PageSentences;
import hoplab.report.text.Times;
import hoplab.result.Chain;
import hoplab.result.LedgerRow;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.PageMap.Crossing;
import hoplab.result.PageMap.Order;
import hoplab.result.PageMap.Outcome;
import hoplab.result.PointFigures;
import hoplab.result.Run;
import hoplab.result.UseCase;
import hoplab.result.VisitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What a dashboard is made of, where who is ahead changes, and whether that was foretold. */
final class PageTables {

  private static final String NOTHING = "";

  private final Run run;
  private final Figures figures;
  private final PageSentences sentences;

  PageTables(Run run, Figures figures) {
    this.run = run;
    this.figures = figures;
    this.sentences = new PageSentences(run, figures);
  }

  /** Everything; the sentences stand above the first. */
  List<ReportTable> all() {
    return Stream.concat(
            Stream.of(crossings(), dashboards(), orders()),
            NetworkTables.predictedAndMeasured(run, figures).stream())
        .toList();
  }

  private ReportTable crossings() {
    List<List<String>> rows = new ArrayList<>();
    for (Crossing one : run.page().crossings()) {
      rows.add(
          List.of(
              one.variant(),
              one.other(),
              interval(one.differenceMicros(), one.ciLowMicros(), one.ciHighMicros()),
              one.kind() == null ? "any" : one.kind().label(),
              (one.roundTripsMore() > 0 ? "+" : NOTHING) + figures.number(one.roundTripsMore(), 0),
              found(one),
              one.below() == null ? figures.none() : one.below(),
              one.beyond() == null ? figures.none() : one.beyond()));
    }
    return ReportTableBuilder.builder()
        .id("h-page-crossings")
        .heading("Where who is ahead changes")
        .caption(
            "Difference: median of the first minus that of the second, predicted with "
                + reference()
                + " ms. It grows by the round trips in a row that the first has more, times the"
                + " distance; where it is 0, the two cross. "
                + figures.confidence(run.plan().confidence())
                + " intervals over trials, each for itself; in "
                + figures.microUnit()
                + " and ms.")
        .alignment("llrlrrll")
        .head(
            List.of(
                "variant",
                "other",
                "difference",
                "links",
                "round trips more",
                "they cross at",
                "ahead below",
                "ahead beyond"))
        .rows(rows)
        .sentences(sentences.all())
        .headline(false)
        .build();
  }

  private String found(Crossing one) {
    return one.outcome() == Outcome.CROSSING
        ? figures.number(one.rttMillis(), 1) + " ms " + sentences.interval(one)
        : one.outcome() == Outcome.NO_CROSSING ? "no crossing" : "cannot be told";
  }

  private String reference() {
    return "edge / private / data at "
        + NetworkTables.distances(
            figures,
            run.page().edgeRttMillis(),
            run.page().privateRttMillis(),
            run.page().dataRttMillis());
  }

  private ReportTable dashboards() {
    List<List<String>> rows = new ArrayList<>();
    NetworkPoint near = point(NetworkPoint.Role.LOOPBACK);
    for (PointFigures one : near.variants()) {
      if (!one.name().equals(run.plan().baseline() + "'")) {
        rows.add(
            List.of(
                one.name(),
                inARow(one.name(), LinkKind.EDGE),
                inARow(one.name(), LinkKind.PRIVATE),
                inARow(one.name(), LinkKind.DATA),
                onEdge(one.name(), LedgerRow::roundTrips),
                onEdge(one.name(), LedgerRow::bytesUp),
                onEdge(one.name(), LedgerRow::bytesDown),
                figures.cell(one.p50Micros()),
                far(one.name())));
      }
    }
    return ReportTableBuilder.builder()
        .id("h-page-dashboards")
        .heading("What a dashboard is made of")
        .caption(
            "Round trips in a row on edge, private and data links, and all round trips and bytes on"
                + " the edge, of a repeated visit: counted. Medians until the last byte is in, at"
                + " no distance and with everything at its longest, in "
                + figures.microUnit()
                + ".")
        .alignment("lrrrrrrrr")
        .head(
            List.of(
                "variant",
                "edge",
                "private",
                "data",
                "all on edge",
                "bytes up",
                "bytes down",
                "median",
                "farthest"))
        .rows(rows)
        .sentences(List.of())
        .headline(true)
        .build();
  }

  private NetworkPoint point(NetworkPoint.Role role) {
    return run.network().points().stream()
        .filter(point -> point.role() == role && UseCase.DASHBOARD.is(point.useCase()))
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  /** The last point of the fit has everything at its longest. */
  private String far(String variant) {
    return point(NetworkPoint.Role.FIT).variants().stream()
        .filter(one -> one.name().equals(variant))
        .map(one -> figures.cell(one.p50Micros()))
        .findFirst()
        .orElse(NOTHING);
  }

  private String inARow(String variant, LinkKind kind) {
    return figures.count(
        run.chains().stream()
            .filter(chain -> chain.variant().equals(variant) && chain.kind() == kind)
            .filter(chain -> UseCase.DASHBOARD.is(chain.useCase()))
            .filter(chain -> chain.visit() == VisitKind.REPEATED)
            .mapToLong(Chain::length)
            .sum());
  }

  private String onEdge(String variant, ToLongFunction<LedgerRow> figure) {
    return figures.count(
        run.ledger().stream()
            .filter(row -> row.variant().equals(variant) && row.kind() == LinkKind.EDGE)
            .filter(row -> UseCase.DASHBOARD.is(row.useCase()))
            .filter(row -> row.visit() == VisitKind.REPEATED)
            .mapToLong(figure)
            .sum());
  }

  private ReportTable orders() {
    List<List<String>> rows = new ArrayList<>();
    for (Order one : run.page().orders()) {
      rows.add(
          List.of(
              NetworkTables.distances(
                  figures, one.edgeRttMillis(), one.privateRttMillis(), one.dataRttMillis()),
              one.variant(),
              one.other(),
              figures.cell(one.predictedMicros()),
              interval(one.measuredMicros(), one.ciLowMicros(), one.ciHighMicros()),
              one.verdict().name(),
              one.foretold() ? "yes" : "no"));
    }
    return ReportTableBuilder.builder()
        .id("h-page-orders")
        .heading("Who is ahead where no fit took part")
        .caption(
            "Median of the first minus that of the second, predicted and measured, in "
                + figures.microUnit()
                + "; distances are edge / private / data, in milliseconds. The intervals of one"
                + " point hold all at once.")
        .alignment("lllrrll")
        .head(
            List.of(
                "distances", "variant", "other", "predicted", "measured", "verdict", "foretold"))
        .rows(rows)
        .sentences(List.of())
        .headline(false)
        .build();
  }

  private String interval(double value, double low, double high) {
    Times times = figures.together(value, low, high);
    return times.signed(value)
        + times.unitUnless(figures.microUnit())
        + " "
        + times.interval(low, high);
  }
}
