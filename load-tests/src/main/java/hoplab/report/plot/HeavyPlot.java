package hoplab.report.plot;

import hoplab.report.text.Figures;
import hoplab.result.HeavyPoint;
import hoplab.result.HeavyPoint.Ratio;
import hoplab.result.HeavyWork.Arrangement;
import hoplab.result.HeavyWork.Share;
import hoplab.result.Run;
import hoplab.statistics.Interval;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * By how much a user fetch grows with statements in production: a line for each arrangement, one
 * place along the axis for each number of statements, the ratio on a logarithmic axis.
 */
public final class HeavyPlot {
  private static final double WIDTH = 920;
  private static final double HEIGHT = 380;
  private static final double LEFT = 70;
  private static final double RIGHT = 880;
  private static final double TOP = 12;
  private static final double BOTTOM = 330;
  private static final double LABEL_BELOW = 16;
  private static final double STEP_ASIDE = 5;

  private final Run run;
  private final String title;
  private final Function<HeavyPoint, Ratio> growth;
  private final List<Integer> statements;

  private HeavyPlot(Run run, String title, Function<HeavyPoint, Ratio> growth) {
    this.run = run;
    this.title = title;
    this.growth = growth;
    this.statements =
        run.heavy().points().stream().map(HeavyPoint::statements).distinct().sorted().toList();
  }

  /** The 99th percentile over that without statements; null where there is nothing to draw. */
  public static String p99(Run run) {
    return new HeavyPlot(run, "p99 over that with no statement", HeavyPoint::p99Growth).draw();
  }

  /** The median over that without statements; null where there is nothing to draw. */
  public static String p50(Run run) {
    return new HeavyPlot(run, "p50 over that with no statement", HeavyPoint::p50Growth).draw();
  }

  /** How an arrangement is drawn: as its variant, hollow and dashed with a share of its own. */
  public static VariantStyle look(Run run, Arrangement arrangement) {
    VariantStyle own =
        VariantStyle.of(
            run.plan(),
            run.heavy().arrangements().stream().map(Arrangement::variant).distinct().toList(),
            arrangement.variant());
    return arrangement.share() == Share.EQUAL
        ? own
        : new VariantStyle(own.style(), own.marker(), true);
  }

  private String draw() {
    double[] values =
        run.heavy().points().stream()
            .map(growth)
            .filter(one -> one != null)
            .mapToDouble(Ratio::value)
            .toArray();
    if (values.length == 0) {
      return null;
    }
    LogScale y =
        LogScale.around(
            Math.min(1, DoubleStream.of(values).min().orElse(1)),
            Math.max(2, DoubleStream.of(values).max().orElse(1)),
            BOTTOM,
            TOP);
    Svg svg = Svg.inline("plot", WIDTH, HEIGHT, words());
    Axis.vertical(svg, y, LEFT, RIGHT, tick -> Figures.TYPOGRAPHIC.number(tick, tick < 1 ? 1 : 0));
    for (int count : statements) {
      svg.line(x(count), TOP, x(count), BOTTOM, "grid");
      svg.text(x(count), BOTTOM + LABEL_BELOW, "tick mid", Integer.toString(count));
    }
    Axis.title(svg, (LEFT + RIGHT) / 2, BOTTOM, "statements in production");
    svg.line(LEFT, y.at(1), RIGHT, y.at(1), "zero");
    run.heavy().arrangements().forEach(one -> draw(svg, one, y));
    return svg.end();
  }

  private void draw(Svg svg, Arrangement arrangement, Scale y) {
    List<HeavyPoint> points = points(arrangement);
    if (points.isEmpty()) {
      return;
    }
    VariantStyle look = look(run, arrangement);
    double aside = aside(arrangement);
    StringBuilder path = new StringBuilder();
    for (HeavyPoint point : points) {
      path.append(path.isEmpty() ? 'M' : 'L');
      path.append(
          String.format(
              Locale.ROOT, "%.1f %.1f", x(point.statements()) + aside, y.at(value(point))));
    }
    svg.open("g").tip(arrangement.name());
    svg.leaf("path", "d", path, "class", look.lineClass());
    for (HeavyPoint point : points) {
      double x = x(point.statements()) + aside;
      Interval interval = growth.apply(point) == null ? null : growth.apply(point).interval();
      if (interval != null) {
        svg.line(
            x,
            within(y.at(interval.low())),
            x,
            within(y.at(interval.high())),
            "ci " + look.style());
      }
      look.marker().draw(svg, x, y.at(value(point)), 4, look.markClass());
    }
    svg.close();
  }

  /** So that intervals stand beside one another. */
  private double aside(Arrangement arrangement) {
    List<Arrangement> all = run.heavy().arrangements();
    return STEP_ASIDE * (all.indexOf(arrangement) - (all.size() - 1) / 2.0);
  }

  private List<HeavyPoint> points(Arrangement arrangement) {
    return run.heavy().points().stream()
        .filter(point -> point.arrangement().equals(arrangement.name()))
        .filter(point -> point.statements() == 0 || growth.apply(point) != null)
        .toList();
  }

  /** Without statements it is compared with itself. */
  private double value(HeavyPoint point) {
    Ratio ratio = growth.apply(point);
    return ratio == null ? 1 : ratio.value();
  }

  private double x(int count) {
    int last = Math.max(1, statements.size() - 1);
    return LEFT + 20 + (RIGHT - LEFT - 40) * statements.indexOf(count) / last;
  }

  private static double within(double pixel) {
    return Math.min(BOTTOM, Math.max(TOP, pixel));
  }

  /** What a reader who does not see it must know: every figure that is drawn. */
  private String words() {
    StringBuilder words = new StringBuilder(title).append(". ");
    for (Arrangement one : run.heavy().arrangements()) {
      List<HeavyPoint> points = points(one);
      if (!points.isEmpty()) {
        words.append(one.name()).append(": ");
        for (HeavyPoint point : points) {
          words
              .append(point.statements() == points.get(0).statements() ? "" : ", ")
              .append(Figures.TYPOGRAPHIC.ratio(value(point)))
              .append(" with ")
              .append(point.statements());
        }
        words.append(". ");
      }
    }
    return words.toString().strip();
  }
}
