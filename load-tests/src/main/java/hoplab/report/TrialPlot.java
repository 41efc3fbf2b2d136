package hoplab.report;

import hoplab.result.Run;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.VariantResult;
import hoplab.statistics.Interval;
import java.util.List;

/**
 * The median of every trial as a dot, its blocks as strokes behind it, and below them the mean of
 * the trials with its interval: a reader sees what two starts of the same processes differ by.
 */
final class TrialPlot {
  private static final double WIDTH = 920;
  private static final double LEFT = 150;
  private static final double RIGHT = 900;
  private static final double TOP = 8;
  private static final double AXIS = 42;
  private static final double PER_TRIAL = 11;
  private static final double GAP = 26;

  private final Run run;
  private final LinearScale x;

  private TrialPlot(Run run) {
    this.run = run;
    double low = Double.MAX_VALUE;
    double high = 0;
    for (TrialResult trial : run.trials()) {
      for (TargetRecording target : trial.injection().targets()) {
        low = Math.min(low, target.latency().p50Micros());
        high = Math.max(high, target.latency().p50Micros());
        for (double block : target.blockP50Micros()) {
          low = Math.min(low, block);
          high = Math.max(high, block);
        }
      }
    }
    x = LinearScale.around(low, high, LEFT, RIGHT, 8);
  }

  /** The drawing, or null where there is nothing to draw. */
  static String draw(Run run) {
    boolean none = run.trials().stream().allMatch(t -> t.injection().targets().isEmpty());
    return none ? null : new TrialPlot(run).draw();
  }

  private String draw() {
    double band = run.trials().size() * PER_TRIAL + GAP;
    double bottom = TOP + run.variants().size() * band;
    Svg svg =
        Svg.inline(
            "plot", WIDTH, bottom + AXIS, "Median latency of every trial, one row per variant");
    TickLabels labels = new TickLabels(x.high());
    Axis.horizontal(svg, x, TOP, bottom, tick -> labels.plain(tick, x.step()));
    Axis.title(svg, (LEFT + RIGHT) / 2, bottom, "p50 of a trial, " + labels.unit());
    for (int i = 0; i < run.variants().size(); i++) {
      double top = TOP + i * band;
      svg.line(0, top, RIGHT, top, "rule");
      variant(svg, run.variants().get(i), top, band);
    }
    return svg.end();
  }

  private void variant(Svg svg, VariantResult variant, double top, double band) {
    Look look = Look.of(run, variant.name());
    svg.name(LEFT - 12, top + band / 2 + 4, LEFT - 12, variant.name());
    double y = top + PER_TRIAL;
    for (TrialResult trial : run.trials()) {
      for (TargetRecording target : trial.injection().targets()) {
        if (target.name().equals(variant.name())) {
          trial(svg, look, target, trial.number(), y);
        }
      }
      y += PER_TRIAL;
    }
    mean(svg, variant, look, top + band - 9);
  }

  private void trial(Svg svg, Look look, TargetRecording target, int number, double y) {
    double p50 = target.latency().p50Micros();
    List<Double> blocks = target.blockP50Micros();
    svg.open("g").tip("trial " + number + ": " + Figures.TYPOGRAPHIC.time(p50));
    for (double block : blocks) {
      svg.line(x.at(block), y - 3, x.at(block), y + 3, "block " + look.style());
    }
    look.marker().draw(svg, x.at(p50), y, 4, look.markClass());
    svg.close();
  }

  private void mean(Svg svg, VariantResult variant, Look look, double y) {
    Interval interval = Quantiles.interval(variant.userFetch(), "p50");
    double mean = x.at(variant.userFetch().p50Micros());
    if (interval != null) {
      double low = Math.max(LEFT, x.at(interval.low()));
      double high = Math.min(RIGHT, x.at(interval.high()));
      svg.line(low, y, high, y, "ci " + look.style());
    }
    svg.line(mean, y - 5, mean, y + 5, "ci " + look.style());
  }
}
