package hoplab.report.experiment;

import hoplab.report.ReportTable;
import hoplab.report.ReportTableBuilder;
import hoplab.report.text.Figures;
import hoplab.report.text.Times;
import hoplab.result.Comparison;
import hoplab.result.Growth;
import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.Prediction;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.Slope;
import hoplab.result.Threshold;
import hoplab.result.UseCase;
import hoplab.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Latency over distance: what was measured, how it grows, and how far predictions were off. */
public final class NetworkTables {

  private static final String NOTHING = "";

  private final Run run;
  private final Figures figures;

  private NetworkTables(Run run, Figures figures) {
    this.run = run;
    this.figures = figures;
  }

  /** The tables of a run; none where there is nothing. */
  public static List<ReportTable> of(Run run, Figures figures) {
    if (run.network() == null) {
      return List.of();
    }
    NetworkTables tables = new NetworkTables(run, figures);
    return List.of(tables.slopes(), tables.predictions(), tables.points());
  }

  /** The prediction at points that took no part in any fit, then every point. */
  static List<ReportTable> predictedAndMeasured(Run run, Figures figures) {
    NetworkTables tables = new NetworkTables(run, figures);
    return List.of(tables.predictions(), tables.points());
  }

  private ReportTable slopes() {
    List<List<String>> rows = new ArrayList<>();
    for (Slope slope : run.network().slopes()) {
      rows.add(
          List.of(
              slope.useCase(),
              slope.variant(),
              slope.kind().label(),
              figures.number(slope.effectiveHops(), 3),
              "["
                  + figures.number(slope.ciLow(), 3)
                  + ", "
                  + figures.number(slope.ciHigh(), 3)
                  + "]",
              Integer.toString(slope.countedInARow()),
              Long.toString(slope.countedInAll())));
    }
    return ReportTableBuilder.builder()
        .id("h-slopes")
        .heading("Effective hops")
        .caption(
            "Added latency per added round-trip time, by least squares over the distances of one"
                + " kind of link, with its interval over trials; beside it the round trips that the"
                + " ledger counts.")
        .alignment("lllrrrr")
        .head(List.of("use case", "variant", "links", "hops", "interval", "in a row", "in all"))
        .rows(rows)
        .sentences(thresholds(one -> true))
        .headline(true)
        .build();
  }

  /** What distance costs a user fetch, and how far predictions were off, in sentences. */
  static List<String> answers(Run run, Figures figures) {
    NetworkTables tables = new NetworkTables(run, figures);
    return Stream.concat(
            tables.thresholds(one -> UseCase.USER_FETCH.is(one.useCase())).stream(),
            tables.predictions().sentences().stream())
        .toList();
  }

  private List<String> thresholds(Predicate<Threshold> which) {
    List<String> sentences = new ArrayList<>();
    for (Threshold threshold : run.network().thresholds().stream().filter(which).toList()) {
      sentences.add(
          "For the "
              + threshold.useCase()
              + ", "
              + threshold.variant()
              + " costs at least "
              + figures.number(threshold.costMicros() / 1e3, 0)
              + " ms more than "
              + run.plan().baseline()
              + (threshold.rttMillis() == 0
                  ? " at any distance."
                  : " once the private link is longer than "
                      + figures.number(threshold.rttMillis(), 2)
                      + " ms ("
                      + figures.confidence(run.plan().confidence())
                      + " interval "
                      + figures.number(threshold.ciLowMillis(), 2)
                      + " to "
                      + figures.number(threshold.ciHighMillis(), 2)
                      + " ms)."));
    }
    return sentences;
  }

  private ReportTable predictions() {
    List<List<String>> rows = new ArrayList<>();
    double worst = 0;
    List<Double> steady = new ArrayList<>();
    for (Prediction one : run.predictions()) {
      double error = one.predictedP50Micros() - one.measuredP50Micros();
      double share = error / one.measuredP50Micros();
      worst = Math.abs(share) > Math.abs(worst) ? share : worst;
      if (!UseCase.STATEMENT.is(one.useCase())) {
        steady.add(share);
      }
      rows.add(
          List.of(
              one.useCase(),
              one.variant(),
              distances(one.edgeRttMillis(), one.privateRttMillis(), one.dataRttMillis()),
              figures.cell(one.predictedP50Micros()),
              figures.cell(one.measuredP50Micros()),
              figures.cell(error),
              figures.signedPercent(share, 1),
              figures.signedPercent(one.predictedP90Micros() / one.measuredP90Micros() - 1, 1),
              figures.signedPercent(one.predictedP99Micros() / one.measuredP99Micros() - 1, 1)));
    }
    List<String> sentences =
        rows.isEmpty()
            ? List.of()
            : List.of(
                "At points that took no part in any fit, the prediction of the median was off by "
                    + figures.signedPercent(worst, 1)
                    + " at worst; user fetches and dashboards by "
                    + figures.signedPercent(
                        Sample.mean(steady.stream().mapToDouble(share -> share).toArray()), 1)
                    + " on average, where 0% would favour neither side.");
    return ReportTableBuilder.builder()
        .id("h-predictions")
        .heading("Predicted and measured")
        .caption(
            "Prediction: the time at distance 0, plus round trips in a row times distance, plus the"
                + " wake-up latency that the points of the fit show. Distances are edge / private /"
                + " data, in milliseconds; both figures are medians, in "
                + figures.microUnit()
                + "; errors at p90 and p99 in percent.")
        .alignment("lllrrrrrr")
        .head(
            List.of(
                "use case",
                "variant",
                "distances",
                "predicted",
                "measured",
                "error",
                "error",
                "p90",
                "p99"))
        .rows(rows)
        .sentences(sentences)
        .headline(true)
        .build();
  }

  private ReportTable points() {
    List<List<String>> rows = new ArrayList<>();
    for (NetworkPoint point : run.network().points()) {
      for (PointFigures one : point.variants()) {
        Optional<Comparison> comparison =
            point.comparisons().stream()
                .filter(c -> c.variant().equals(one.name()) && c.quantile() == Quantile.P50)
                .findFirst();
        rows.add(
            List.of(
                point.useCase(),
                distances(point.edgeRttMillis(), point.privateRttMillis(), point.dataRttMillis()),
                point.role().label(),
                one.name(),
                figures.count(one.count()),
                figures.count(one.errors()),
                figures.cell(one.p50Micros()),
                figures.cell(one.p99Micros()),
                growth(one.growth()),
                one.growth() == null ? NOTHING : one.growth().verdict().name(),
                comparison.map(this::difference).orElse(NOTHING),
                comparison.map(c -> c.verdict().name()).orElse(NOTHING)));
      }
    }
    return ReportTableBuilder.builder()
        .id("h-points")
        .heading("Latency at each distance")
        .caption(
            "Distances are edge / private / data, in milliseconds of round trip; times in "
                + figures.microUnit()
                + ". Growth is against the same variant at distance 0, difference against "
                + run.plan().baseline()
                + " at the same distance, both at the median with their intervals over trials.")
        .alignment("llllrrrrrlrl")
        .head(
            List.of(
                "use case",
                "distances",
                "role",
                "variant",
                "visits",
                "errors",
                "p50",
                "p99",
                "growth",
                "verdict",
                "difference",
                "verdict"))
        .rows(rows)
        .sentences(List.of())
        .headline(false)
        .build();
  }

  private String growth(Growth growth) {
    return growth == null
        ? NOTHING
        : interval(growth.differenceMicros(), growth.ciLowMicros(), growth.ciHighMicros());
  }

  private String difference(Comparison c) {
    return interval(c.differenceMicros(), c.ciLowMicros(), c.ciHighMicros());
  }

  private String interval(double value, double low, double high) {
    Times times = figures.together(value, low, high);
    return times.signed(value)
        + times.unitUnless(figures.microUnit())
        + " "
        + times.interval(low, high);
  }

  static String distances(Figures figures, double edge, double privateLinks, double data) {
    return new NetworkTables(null, figures).distances(edge, privateLinks, data);
  }

  private String distances(double edge, double privateLinks, double data) {
    return millis(edge) + " / " + millis(privateLinks) + " / " + millis(data);
  }

  private String millis(double value) {
    return value == Math.rint(value) ? figures.number(value, 0) : figures.number(value, 2);
  }
}
