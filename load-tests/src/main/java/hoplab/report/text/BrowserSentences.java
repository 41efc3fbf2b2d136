package hoplab.report.text;

import hoplab.analysis.comparison.Findings;
import hoplab.result.BrowserPoint;
import hoplab.result.BrowserPoint.Shown;
import hoplab.result.BrowserRequests;
import hoplab.result.Comparison;
import hoplab.result.Judged;
import hoplab.result.Run;
import hoplab.result.VisitKind;
import hoplab.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What a real browser showed, in words; no digit is finer than its clock. */
public final class BrowserSentences {

  private static final double MICROS_PER_MILLI = 1e3;

  private final Run run;
  private final Figures figures;
  private final int decimals;

  public BrowserSentences(Run run, Figures figures) {
    this.run = run;
    this.figures = figures;
    this.decimals = run.browser().clockMicros() < MICROS_PER_MILLI ? 1 : 0;
  }

  /** The step of the browser's clock. */
  public String step() {
    return figures.number(run.browser().clockMicros() / MICROS_PER_MILLI, decimals) + " ms";
  }

  /** A time in milliseconds, without its unit. */
  public String millis(double micros) {
    return figures.number(micros / MICROS_PER_MILLI, decimals);
  }

  public String interval(double lowMicros, double highMicros) {
    return "[" + millis(lowMicros) + ", " + millis(highMicros) + "]";
  }

  /** What is judged of a comparison: its ratio, or its difference with sign and unit. */
  public String size(Comparison c) {
    return c.judged() == Judged.RATIO
        ? figures.ratio(c.ratio())
        : (c.differenceMicros() > 0 ? "+" : "") + millis(c.differenceMicros()) + " ms";
  }

  public String sizeInterval(Comparison c) {
    return c.judged() == Judged.RATIO
        ? figures.ratioInterval(c.ratioCiLow(), c.ratioCiHigh())
        : interval(c.ciLowMicros(), c.ciHighMicros());
  }

  /** The whole dashboard of each variant at the shortest and at the longest distance. */
  public List<String> onShown(VisitKind visit) {
    List<BrowserPoint> points =
        run.browser().points().stream()
            .filter(p -> p.shown() == Shown.DASHBOARD && p.visit() == visit)
            .toList();
    double farthest = points.stream().mapToDouble(BrowserPoint::edgeRttMillis).max().orElse(0);
    List<String> sentences = new ArrayList<>();
    for (BrowserPoint point : points) {
      if (point.edgeRttMillis() == 0 || point.edgeRttMillis() == farthest) {
        point.comparisons().stream()
            .filter(c -> !c.variant().equals(Findings.duplicateOf(c.baseline())))
            .forEach(c -> sentences.add(sentence(point, c)));
      }
    }
    return sentences;
  }

  private String sentence(BrowserPoint point, Comparison c) {
    String where =
        "%s visit at %s ms: the dashboard of %s "
            .formatted(
                point.visit() == VisitKind.FIRST ? "First" : "Repeated",
                figures.number(point.edgeRttMillis(), 0),
                c.variant());
    String seen =
        c.judged() == Judged.RATIO
            ? "takes %s times as long as that of %s (%s to %s)"
                .formatted(
                    figures.ratio(c.ratio()),
                    c.baseline(),
                    figures.ratio(c.ratioCiLow()),
                    figures.ratio(c.ratioCiHigh()))
            : "shows %s ms %s than that of %s (%s to %s ms)"
                .formatted(
                    millis(Math.abs(c.differenceMicros())),
                    c.differenceMicros() < 0 ? "earlier" : "later",
                    c.baseline(),
                    millis(c.ciLowMicros()),
                    millis(c.ciHighMicros()));
    return where
        + (c.verdict() == Verdict.INDISTINGUISHABLE
            ? "cannot be told from that of %s: it ".formatted(c.baseline())
            : "")
        + seen
        + ": "
        + c.verdict()
        + ".";
  }

  /** Whether the real browser and the simulated one sent the same preflights. */
  public String onPreflights() {
    long differing =
        run.browser().requests().stream()
            .filter(row -> row.preflights() != row.preflightsSimulated())
            .count();
    long visits = run.browser().requests().stream().mapToLong(BrowserRequests::visits).sum();
    long preflights =
        run.browser().requests().stream().mapToLong(BrowserRequests::preflights).sum();
    return "%s sent %s preflights in %s visits: %s"
        .formatted(
            run.browser().browser(),
            figures.count(preflights),
            figures.count(visits),
            differing == 0
                ? "the rules of the simulated browser say the same for every variant and kind of visit."
                : "the rules of the simulated browser say otherwise in %d rows."
                    .formatted(differing));
  }
}
