package hoplab.report.plot;

import hoplab.result.Run;
import hoplab.result.VariantResult;
import hoplab.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * Latency by percentile: each trial faint, the geometric mean of the trials' figures bold. The axis
 * of percentiles is the logarithm of 1 - q, so that the tail has room.
 */
public final class PercentilePlot {
  private static final double WIDTH = 920;
  private static final double HEIGHT = 400;
  private static final double LEFT = 70;
  private static final double RIGHT = 900;
  private static final double TOP = 12;
  private static final double BOTTOM = 350;
  private static final int POINTS_PER_DECADE = 24;
  private static final double[] TICKS = {0, 0.5, 0.75, 0.9, 0.99, 0.999, 0.9999, 0.99999};
  private static final double[] MARKED = {0.5, 0.9, 0.99, 0.999};

  private final Run run;
  private final Distributions distributions;
  private final double decades;
  private final LogScale y;

  private PercentilePlot(Run run, Distributions distributions) {
    this.run = run;
    this.distributions = distributions;
    double deepest = 1;
    double low = Double.MAX_VALUE;
    double high = 0;
    for (VariantResult variant : run.variants()) {
      for (Curve curve : distributions.of(variant.name())) {
        deepest = Math.max(deepest, Math.log10(curve.nanos().getTotalCount()));
        low = Math.min(low, curve.micros(0));
        high = Math.max(high, curve.micros(1));
      }
    }
    decades = deepest;
    y = LogScale.around(low, high, BOTTOM, TOP);
  }

  /** The drawing, or null where there is nothing to draw. */
  public static String draw(Run run, Distributions distributions) {
    boolean none = run.variants().stream().allMatch(v -> distributions.of(v.name()).isEmpty());
    return none ? null : new PercentilePlot(run, distributions).draw();
  }

  private String draw() {
    Svg svg =
        Svg.inline(
            "plot",
            WIDTH,
            HEIGHT,
            "Latency by percentile, one bold line per variant, each trial faint");
    TickLabels labels = new TickLabels(y.high());
    Axis.vertical(svg, y, LEFT, RIGHT, t -> labels.plain(t, t) + " " + labels.unit());
    for (double q : TICKS) {
      if (depth(q) <= decades) {
        svg.line(x(depth(q)), TOP, x(depth(q)), BOTTOM, "grid");
        svg.text(x(depth(q)), BOTTOM + 16, "tick mid", percentile(q));
      }
    }
    Axis.title(svg, (LEFT + RIGHT) / 2, BOTTOM, "percentile of requests");
    for (VariantResult variant : run.variants()) {
      trials(svg, variant.name());
    }
    for (VariantResult variant : run.variants()) {
      mean(svg, variant.name());
    }
    return svg.end();
  }

  private void trials(Svg svg, String variant) {
    VariantStyle look = VariantStyle.of(run, variant);
    for (Curve curve : distributions.of(variant)) {
      String path = path(List.of(curve), curve::micros);
      svg.leaf("path", "d", path, "class", look.lineClass() + " faint");
    }
  }

  private void mean(Svg svg, String variant) {
    List<Curve> curves = distributions.of(variant);
    if (curves.isEmpty()) {
      return;
    }
    DoubleUnaryOperator mean =
        q -> Sample.geometricMean(curves.stream().mapToDouble(c -> c.micros(q)).toArray());
    VariantStyle look = VariantStyle.of(run, variant);
    svg.open("g").tip(variant);
    svg.leaf("path", "d", path(curves, mean), "class", look.lineClass());
    for (double q : MARKED) {
      if (curves.stream().allMatch(c -> c.reaches(q))) {
        look.marker().draw(svg, x(depth(q)), y.at(mean.applyAsDouble(q)), 4.5, look.markClass());
      }
    }
    svg.close();
  }

  private String path(List<Curve> curves, DoubleUnaryOperator micros) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i <= decades * POINTS_PER_DECADE; i++) {
      double depth = (double) i / POINTS_PER_DECADE;
      double q = 1 - Math.pow(10, -depth);
      if (curves.stream().allMatch(c -> c.reaches(q))) {
        double height = y.at(micros.applyAsDouble(q));
        points.add(String.format(Locale.ROOT, "%.1f %.1f", x(depth), height));
      }
    }
    return "M" + String.join("L", points);
  }

  private double x(double depth) {
    return LEFT + depth / decades * (RIGHT - LEFT);
  }

  private static double depth(double quantile) {
    return -Math.log10(1 - quantile);
  }

  private static String percentile(double quantile) {
    return "p" + Double.toString(Math.round(quantile * 1e5) / 1e3).replaceAll("\\.0$", "");
  }
}
