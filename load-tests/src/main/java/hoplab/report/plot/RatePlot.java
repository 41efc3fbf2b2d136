package hoplab.report.plot;

import hoplab.report.text.Figures;
import hoplab.result.LoadPoint;
import hoplab.result.LoadStep;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import hoplab.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * One figure of every variant over the rate of arrivals, whose axis is logarithmic: a line through
 * the points, and the interval over trials at each. The line is broken where side by side ends, for
 * from there on the machine carries one variant.
 */
public final class RatePlot {
  private static final double WIDTH = 920;
  private static final double HEIGHT = 360;
  private static final double LEFT = 80;
  private static final double RIGHT = 900;
  private static final double TOP = 12;
  private static final double BOTTOM = 310;
  private static final int LINEAR_TICKS = 7;

  /** What is drawn of a point. */
  private record Mark(double rate, double value, Interval interval, LoadStep.Mode mode) {}

  /** All of one variant, by rate. */
  private record Line(String variant, List<Mark> marks) {}

  private final Run run;
  private final String title;
  private final Function<LoadPoint, Double> value;
  private final Function<LoadPoint, Interval> interval;
  private final List<Line> lines = new ArrayList<>();

  private RatePlot(
      Run run,
      String title,
      Function<LoadPoint, Double> value,
      Function<LoadPoint, Interval> interval,
      Predicate<LoadPoint> shown) {
    this.run = run;
    this.title = title;
    this.value = value;
    this.interval = interval;
    for (VariantResult variant : run.variants()) {
      List<Mark> marks =
          run.load().points().stream()
              .filter(point -> point.variant().equals(variant.name()) && shown.test(point))
              .filter(point -> value.apply(point) != null)
              .map(this::mark)
              .toList();
      if (!marks.isEmpty()) {
        lines.add(new Line(variant.name(), marks));
      }
    }
  }

  /** The median of every variant; null where there is nothing to draw. */
  public static String p50(Run run) {
    return new RatePlot(
            run, "p50 over rate", LoadPoint::p50Micros, LoadPoint::p50Interval, point -> true)
        .times(null);
  }

  /** The 99th percentile of every variant, and the limit; null where there is nothing to draw. */
  public static String p99(Run run) {
    return new RatePlot(
            run, "p99 over rate", LoadPoint::p99Micros, LoadPoint::p99Interval, point -> true)
        .times(run.load().p99LimitMicros());
  }

  /** Processor time of all tiers for each good answer; null where there is nothing to draw. */
  public static String cpu(Run run) {
    return new RatePlot(
            run,
            "processor time over rate",
            LoadPoint::cpuMicrosPerRequest,
            point -> null,
            point -> !point.tiers().isEmpty())
        .times(null);
  }

  /** Medians over the baseline's; null where there is nothing to draw. */
  public static String ratio(Run run) {
    RatePlot plot =
        new RatePlot(
            run, "ratio to the baseline", LoadPoint::ratio, LoadPoint::ratioInterval, p -> true);
    if (plot.lines.isEmpty()) {
      return null;
    }
    LogScale y = LogScale.around(plot.low(1.0), plot.high(1.0), BOTTOM, TOP);
    return plot.draw(y, tick -> Figures.TYPOGRAPHIC.number(tick, tick < 1 ? 1 : 0), 1.0);
  }

  /**
   * Medians minus the baseline's; null where there is nothing to draw.
   *
   * @param untilPerSecond beyond this rate somebody's queue grows, and one scale shows nothing else
   */
  public static String difference(Run run, double untilPerSecond) {
    RatePlot plot =
        new RatePlot(
            run,
            "difference to the baseline",
            LoadPoint::differenceMicros,
            LoadPoint::differenceInterval,
            point -> point.ratePerSecond() <= untilPerSecond);
    if (plot.lines.isEmpty()) {
      return null;
    }
    LinearScale y = LinearScale.around(plot.low(0.0), plot.high(0.0), BOTTOM, TOP, LINEAR_TICKS);
    TickLabels labels = new TickLabels(Math.max(-y.low(), y.high()));
    return plot.draw(y, tick -> labels.signed(tick, y.step()) + " " + labels.unit(), 0.0);
  }

  private Mark mark(LoadPoint point) {
    return new Mark(point.ratePerSecond(), value.apply(point), interval.apply(point), point.mode());
  }

  private String times(Double limit) {
    if (lines.isEmpty()) {
      return null;
    }
    LogScale y = LogScale.around(low(limit), high(limit), BOTTOM, TOP);
    TickLabels labels = new TickLabels(y.high());
    return draw(y, tick -> labels.plain(tick, tick) + " " + labels.unit(), limit);
  }

  /** The least of what is drawn but the ends of intervals, which may be far off. */
  private double low(Double line) {
    double least = values().min().orElse(1);
    return line == null ? least : Math.min(least, line);
  }

  private double high(Double line) {
    double most = values().max().orElse(1);
    return line == null ? most : Math.max(most, line);
  }

  private DoubleStream values() {
    return lines.stream().flatMap(line -> line.marks.stream()).mapToDouble(Mark::value);
  }

  private String draw(Scale y, DoubleFunction<String> label, Double line) {
    double least = rates().min().orElse(1);
    double most = rates().max().orElse(1);
    LogScale x = LogScale.around(least, most, LEFT, RIGHT);
    Svg svg = Svg.inline("plot", WIDTH, HEIGHT, words());
    Axis.vertical(svg, y, LEFT, RIGHT, label);
    Axis.horizontal(svg, x, TOP, BOTTOM, rate -> Figures.TYPOGRAPHIC.number(rate, 0));
    Axis.title(svg, (LEFT + RIGHT) / 2, BOTTOM, "users per second");
    if (line != null) {
      svg.line(LEFT, y.at(line), RIGHT, y.at(line), "zero");
    }
    lines.forEach(one -> draw(svg, one, x, y));
    return svg.end();
  }

  private void draw(Svg svg, Line line, Scale x, Scale y) {
    VariantStyle look = VariantStyle.of(run, line.variant);
    StringBuilder path = new StringBuilder();
    LoadStep.Mode mode = null;
    svg.open("g").tip(line.variant);
    for (Mark mark : line.marks) {
      path.append(mark.mode == mode ? 'L' : 'M');
      path.append(String.format(Locale.ROOT, "%.1f %.1f", x.at(mark.rate), y.at(mark.value)));
      mode = mark.mode;
    }
    svg.leaf("path", "d", path, "class", look.lineClass());
    for (Mark mark : line.marks) {
      if (mark.interval != null) {
        svg.line(
            x.at(mark.rate),
            within(y.at(mark.interval.low())),
            x.at(mark.rate),
            within(y.at(mark.interval.high())),
            "ci " + look.style());
      }
      look.marker().draw(svg, x.at(mark.rate), y.at(mark.value), 4, look.markClass());
    }
    svg.close();
  }

  private static double within(double pixel) {
    return Math.min(BOTTOM, Math.max(TOP, pixel));
  }

  private DoubleStream rates() {
    return lines.stream().flatMap(line -> line.marks.stream()).mapToDouble(Mark::rate);
  }

  /** What a reader who does not see it must know: the ends of each line. */
  private String words() {
    StringBuilder words = new StringBuilder(title).append(". ");
    for (Line line : lines) {
      Mark first = line.marks.get(0);
      Mark last = line.marks.get(line.marks.size() - 1);
      words
          .append(line.variant)
          .append(": ")
          .append(Figures.TYPOGRAPHIC.number(first.value, 2))
          .append(" at ")
          .append(Figures.TYPOGRAPHIC.number(first.rate, 0))
          .append(" users/s, ")
          .append(Figures.TYPOGRAPHIC.number(last.value, 2))
          .append(" at ")
          .append(Figures.TYPOGRAPHIC.number(last.rate, 0))
          .append(" users/s. ");
    }
    return words.append("The table of points has all figures.").toString();
  }
}
