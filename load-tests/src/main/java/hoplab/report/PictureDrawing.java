package hoplab.report;

import hoplab.report.plot.Axis;
import hoplab.report.plot.DifferenceRange;
import hoplab.report.plot.LinearScale;
import hoplab.report.plot.Marker;
import hoplab.report.plot.Svg;
import hoplab.report.plot.TickLabels;
import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Answer;
import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.report.text.Sentences;
import hoplab.report.text.Times;
import hoplab.result.Comparison;
import hoplab.result.Machine;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import hoplab.statistics.Interval;
import hoplab.statistics.Verdict;
import java.util.List;

/** Medians to the left, differences to the right, where it is from below. */
final class PictureDrawing {
  private static final Figures FIGURES = Figures.TYPOGRAPHIC;
  private static final double WIDTH = 920;
  private static final double HEIGHT = 420;
  private static final double MARGIN = 32;
  private static final double TOP = 132;
  private static final double BOTTOM = 318;
  private static final double BARS_FROM = 128;
  private static final double BARS_TO = 330;
  private static final double DOTS_FROM = 540;
  private static final double DOTS_TO = 720;

  private final Run run;
  private final Svg svg;

  PictureDrawing(Run run) {
    this.run = run;
    StringBuilder label = new StringBuilder(title());
    Answer.of(run, FIGURES).forEach(answer -> label.append(' ').append(answer.sentence()));
    svg = Svg.file(WIDTH, HEIGHT, label.toString());
  }

  String draw() {
    svg.style(Templates.resource("picture.css"));
    svg.leaf(
        "rect",
        "x",
        0.5,
        "y",
        0.5,
        "width",
        WIDTH - 1,
        "height",
        HEIGHT - 1,
        "rx",
        6,
        "class",
        "page");
    svg.text(MARGIN, 46, "title", title());
    svg.text(MARGIN, 70, run.valid() && !bent() ? "soft" : "alarm", subtitle());
    svg.text(MARGIN, 108, "head", "Median latency of a user fetch");
    medians();
    List<Comparison> comparisons = Lookup.comparisons(run, Quantile.P50);
    if (!comparisons.isEmpty()) {
      svg.text(452, 108, "head", heading(comparisons));
      differences(comparisons);
    }
    caption();
    return svg.end();
  }

  private String title() {
    return "What does each pattern cost?";
  }

  private String subtitle() {
    if (!run.valid()) {
      return "INVALID: this run may not be compared or published.";
    }
    if (bent()) {
      return "The instrument fails its check: two identical processes differ. Trust no difference.";
    }
    int trials = run.plan().trials();
    return (trials == 1
            ? "One trial, which gives no interval"
            : FIGURES.confidence(run.plan().confidence())
                + " intervals over "
                + trials
                + " trials, each a fresh start of every process")
        + "; "
        + FIGURES.number(run.plan().ratePerSecond(), 0)
        + " users/s"
        + (run.plan().firstCompilerOnly() ? "; first compiler only." : ".");
  }

  private boolean bent() {
    return Answer.of(run, FIGURES).stream().anyMatch(Answer::bentRuler);
  }

  private void medians() {
    double longest = 0;
    for (VariantResult variant : run.variants()) {
      Interval interval = Quantile.P50.intervalOf(variant.userFetch());
      double end = interval == null ? variant.userFetch().p50Micros() : interval.high();
      longest = Double.isFinite(end) ? Math.max(longest, end) : longest;
    }
    LinearScale x = LinearScale.fromZero(longest, BARS_FROM, BARS_TO, 4);
    double row = (BOTTOM - TOP) / Math.max(1, run.variants().size());
    for (int i = 0; i < run.variants().size(); i++) {
      median(x, run.variants().get(i), TOP + (i + 0.5) * row, Math.min(22, row * 0.6));
    }
    svg.line(x.at(0), TOP, x.at(0), BOTTOM, "zero");
  }

  private void median(LinearScale x, VariantResult variant, double middle, double thickness) {
    double p50 = variant.userFetch().p50Micros();
    VariantStyle look = VariantStyle.of(run, variant.name());
    svg.name(BARS_FROM - 10, middle + 4, BARS_FROM - 10 - MARGIN / 2, variant.name());
    if (!Double.isFinite(p50)) {
      return;
    }
    String filling = look.duplicate() ? "bar hollow " : "bar ";
    svg.rect(
        x.at(0), middle - thickness / 2, x.at(p50) - x.at(0), thickness, filling + look.style());
    double end = x.at(p50);
    Interval interval = Quantile.P50.intervalOf(variant.userFetch());
    if (interval != null) {
      svg.line(x.clamped(interval.low()), middle, x.clamped(interval.high()), middle, "whisker");
      end = Math.max(end, x.clamped(interval.high()));
    }
    svg.text(end + 8, middle + 4, "figure", FIGURES.time(p50));
  }

  private String heading(List<Comparison> rows) {
    double[] floors =
        rows.stream()
            .filter(c -> !Lookup.checksRuler(run, c) && c.floorMicros() != null)
            .mapToDouble(Comparison::floorMicros)
            .distinct()
            .toArray();
    String floor = floors.length == 1 ? " (floor: " + FIGURES.time(floors[0]) + ")" : "";
    return "Difference to " + run.plan().baseline() + floor;
  }

  private void differences(List<Comparison> rows) {
    LinearScale x = DifferenceRange.whole(rows).scale(DOTS_FROM, DOTS_TO, 5);
    double row = (BOTTOM - TOP) / rows.size();
    TickLabels labels = new TickLabels(Math.max(-x.low(), x.high()));
    Axis.horizontal(svg, x, TOP, BOTTOM, tick -> labels.signed(tick, x.step()));
    for (int i = 0; i < rows.size(); i++) {
      floor(x, rows.get(i), TOP + i * row, row);
    }
    svg.line(x.at(0), TOP, x.at(0), BOTTOM, "zero");
    for (int i = 0; i < rows.size(); i++) {
      difference(x, rows.get(i), TOP + (i + 0.5) * row);
    }
  }

  private void floor(LinearScale x, Comparison c, double top, double height) {
    double band = Lookup.bandMicros(run, c);
    if (band > 0) {
      double from = x.at(-band);
      svg.rect(from, top, x.at(band) - from, height, "floor");
    }
  }

  private void difference(LinearScale x, Comparison c, double middle) {
    Sentences sentences = new Sentences(run, FIGURES);
    VariantStyle look = VariantStyle.of(run, c.variant());
    String style = look.style();
    svg.name(DOTS_FROM - 10, middle + 4, 96, c.variant());
    if (Lookup.hasInterval(c)) {
      svg.line(x.at(c.ciLowMicros()), middle, x.at(c.ciHighMicros()), middle, "ci " + style);
      for (double end : new double[] {c.ciLowMicros(), c.ciHighMicros()}) {
        svg.line(x.at(end), middle - 7, x.at(end), middle + 7, "ci " + style);
      }
    }
    if (Double.isFinite(c.differenceMicros())) {
      Marker marker = c.verdict() == Verdict.INVALID ? Marker.CROSS : look.marker();
      String filling = c.verdict() == Verdict.REAL ? "dot " : "dot hollow ";
      marker.draw(svg, x.at(c.differenceMicros()), middle, 5, filling + style);
    }
    Times times = sentences.times(c);
    String interval = times.interval(c.ciLowMicros(), c.ciHighMicros());
    svg.text(DOTS_TO + 14, middle - 4, "figure", sentences.size(c) + " " + interval);
    String verdict = c.verdict() == Verdict.REAL ? "verdict real" : "verdict";
    svg.text(DOTS_TO + 14, middle + 13, verdict, c.verdict().name());
  }

  private String band() {
    return run.comparisons().stream().anyMatch(c -> c.floorMicros() != null)
        ? "the floor, what two identical processes differ by"
        : "what does not matter";
  }

  private void caption() {
    Machine machine = run.machine();
    svg.line(MARGIN, 356, WIDTH - MARGIN, 356, "grid");
    svg.text(
        MARGIN,
        378,
        "small",
        "Filled mark: REAL. Hollow: INDISTINGUISHABLE. Cross: INVALID. Band: " + band() + ".");
    svg.text(
        MARGIN,
        397,
        "small",
        machine.processor()
            + ", "
            + machine.logicalProcessors()
            + " processors, "
            + machine.operatingSystem()
            + "; commit "
            + run.source().shortCommit()
            + (run.source().dirty() ? " (with uncommitted changes)" : "")
            + "; "
            + run.id());
  }
}
