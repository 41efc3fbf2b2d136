package hoplab.report.plot;

import hoplab.report.text.Figures;
import hoplab.result.Quantile;
import hoplab.result.Run;
import hoplab.result.TargetRecording;
import hoplab.result.TrialResult;
import hoplab.result.VariantResult;
import hoplab.statistics.Interval;
import java.util.List;

/**
 * The median of every trial as a mark, its blocks as strokes behind it, each drawn as a share of
 * the variant's own mean, so that one axis shows every variant's spread from trial to trial; below
 * them the interval of the mean.
 */
public final class TrialPlot {
  private static final double WIDTH = 920;
  private static final double LEFT = 150;
  private static final double RIGHT = 830;
  private static final double TOP = 8;
  private static final double AXIS = 42;
  private static final double PER_TRIAL = 11;
  private static final double GAP = 26;

  private final Run run;
  private final LinearScale x;

  private TrialPlot(Run run) {
    this.run = run;
    double low = -0.01;
    double high = 0.01;
    for (VariantResult variant : run.variants()) {
      for (TrialResult trial : run.trials()) {
        for (TargetRecording target : targets(trial, variant)) {
          double share = share(target.latency().p50Micros(), variant);
          low = Math.min(low, share);
          high = Math.max(high, share);
          for (double block : target.blockMedians()) {
            low = Math.min(low, share(block, variant));
            high = Math.max(high, share(block, variant));
          }
        }
      }
    }
    x = LinearScale.around(low, high, LEFT, RIGHT, 8);
  }

  /** The drawing, or null where there is nothing to draw. */
  public static String draw(Run run) {
    boolean none = run.trials().stream().allMatch(t -> t.injection().targets().isEmpty());
    return none || run.variants().isEmpty() ? null : new TrialPlot(run).draw();
  }

  private static List<TargetRecording> targets(TrialResult trial, VariantResult variant) {
    return trial.injection().targets().stream()
        .filter(target -> target.name().equals(variant.name()))
        .toList();
  }

  /** How far from the variant's mean, as a share of it; 0 where there is no mean. */
  private static double share(double micros, VariantResult variant) {
    double share = micros / variant.userFetch().p50Micros() - 1;
    return Double.isFinite(share) ? share : 0;
  }

  private String draw() {
    double band = run.trials().size() * PER_TRIAL + GAP;
    double bottom = TOP + run.variants().size() * band;
    String label =
        "Median latency of every trial against the mean of the trials, one row per variant";
    Svg svg = Svg.inline("plot", WIDTH, bottom + AXIS, label);
    int decimals = x.step() < 0.01 ? 1 : 0;
    Axis.horizontal(svg, x, TOP, bottom, t -> Figures.TYPOGRAPHIC.signedPercent(t, decimals));
    Axis.title(svg, (LEFT + RIGHT) / 2, bottom, "p50 against the variant's mean over trials");
    svg.line(x.at(0), TOP, x.at(0), bottom, "zero");
    for (int i = 0; i < run.variants().size(); i++) {
      double top = TOP + i * band;
      svg.line(0, top, WIDTH, top, "rule");
      variant(svg, run.variants().get(i), top, band);
    }
    return svg.end();
  }

  private void variant(Svg svg, VariantResult variant, double top, double band) {
    VariantStyle look = VariantStyle.of(run, variant.name());
    double middle = top + band / 2 + 4;
    svg.name(LEFT - 12, middle, LEFT - 12, variant.name());
    svg.text(
        RIGHT + 12, middle, "figure", Figures.TYPOGRAPHIC.time(variant.userFetch().p50Micros()));
    double y = top + PER_TRIAL;
    for (TrialResult trial : run.trials()) {
      for (TargetRecording target : targets(trial, variant)) {
        trial(svg, look, variant, target, trial.number(), y);
      }
      y += PER_TRIAL;
    }
    interval(svg, variant, look, top + band - 9);
  }

  private void trial(
      Svg svg,
      VariantStyle look,
      VariantResult variant,
      TargetRecording target,
      int number,
      double y) {
    double p50 = target.latency().p50Micros();
    svg.open("g").tip("trial " + number + ": " + Figures.TYPOGRAPHIC.time(p50));
    for (double block : target.blockMedians()) {
      double at = x.at(share(block, variant));
      svg.line(at, y - 3, at, y + 3, "block " + look.style());
    }
    look.marker().draw(svg, x.at(share(p50, variant)), y, 3.5, look.markClass());
    svg.close();
  }

  private void interval(Svg svg, VariantResult variant, VariantStyle look, double y) {
    Interval interval = Quantile.P50.intervalOf(variant.userFetch());
    if (interval != null) {
      double low = x.clamped(share(interval.low(), variant));
      double high = x.clamped(share(interval.high(), variant));
      svg.line(low, y, high, y, "ci " + look.style());
      svg.line(low, y - 4, low, y + 4, "ci " + look.style());
      svg.line(high, y - 4, high, y + 4, "ci " + look.style());
    }
  }
}
