package hoplab.report.plot;

import hoplab.report.text.Figures;
import hoplab.result.Burst.Peak;
import hoplab.result.BurstWindow;
import hoplab.result.Run;
import hoplab.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * What each variant answered around a burst, over time: right answers per second above, their 99th
 * percentile below. Every trial is a thin line; the thick one is the median over trials, as far as
 * all of them go, for a trial ends once its variant has recovered.
 */
public final class BurstPlot {
  private static final double WIDTH = 920;
  private static final double LEFT = 80;
  private static final double RIGHT = 900;
  private static final double TOP = 28;
  private static final double MIDDLE = 214;
  private static final double GAP = 34;
  private static final double BOTTOM = 434;
  private static final double HEIGHT = 480;
  private static final double LEAST_MICROS = 1_000;

  private final Run run;
  private final List<BurstWindow> windows;
  private final List<String> names;
  private final double sliceSeconds;
  private final LinearScale x;

  private BurstPlot(Run run, Peak peak) {
    this.run = run;
    this.windows = run.burst().windows().stream().filter(one -> one.peak() == peak).toList();
    this.names = windows.stream().map(BurstWindow::variant).distinct().sorted().toList();
    this.sliceSeconds = run.burst().sliceMillis() / 1e3;
    double from = -windows.get(0).beforeSlices() * sliceSeconds;
    int longest = windows.stream().mapToInt(one -> one.arrived().size()).max().orElse(1);
    this.x = new LinearScale(from, from + longest * sliceSeconds, LEFT, RIGHT, 12);
  }

  /** The drawing of one peak; null where nothing was measured at it. */
  public static String draw(Run run, Peak peak) {
    return run.burst().windows().stream().anyMatch(one -> one.peak() == peak)
        ? new BurstPlot(run, peak).draw()
        : null;
  }

  private String draw() {
    double most =
        windows.stream()
            .flatMap(one -> one.right().stream())
            .mapToDouble(right -> right / sliceSeconds)
            .max()
            .orElse(1);
    double slowest =
        windows.stream()
            .flatMap(one -> one.p99Micros().stream())
            .mapToDouble(micros -> micros)
            .max()
            .orElse(LEAST_MICROS);
    LinearScale rate = LinearScale.fromZero(most, MIDDLE, TOP, 5);
    LogScale time = LogScale.around(fastest(slowest), slowest, BOTTOM, MIDDLE + GAP);
    TickLabels labels = new TickLabels(Math.max(slowest, Figures.MILLISECONDS_FROM_MICROS));
    Svg svg = Svg.inline("plot", WIDTH, HEIGHT, words());
    BurstWindow first = windows.get(0);
    double width = x.at(first.burstSlices() * sliceSeconds) - x.at(0);
    svg.rect(x.at(0), TOP, width, BOTTOM - TOP, "floor");
    Axis.vertical(svg, rate, LEFT, RIGHT, tick -> Figures.TYPOGRAPHIC.number(tick, 0));
    Axis.vertical(svg, time, LEFT, RIGHT, tick -> labels.plain(tick, tick) + " " + labels.unit());
    Axis.horizontal(
        svg, x, TOP, BOTTOM, tick -> Figures.TYPOGRAPHIC.number(tick, x.step() < 1 ? 1 : 0));
    Axis.title(svg, (LEFT + RIGHT) / 2, BOTTOM, "seconds since the burst began");
    svg.text(LEFT, TOP - 12, "tick", "right answers per second");
    svg.text(
        LEFT, MIDDLE + GAP - 12, "tick", "99th percentile of these, from the planned arrival on");
    for (String name : names) {
      svg.open("g").tip(name);
      lines(svg, name, (window, slice) -> rate.at(window.right().get(slice) / sliceSeconds));
      lines(
          svg,
          name,
          (window, slice) ->
              window.p99Micros().get(slice) > 0
                  ? (Double) time.at(window.p99Micros().get(slice))
                  : null);
      svg.close();
    }
    return svg.end();
  }

  private double fastest(double slowest) {
    return windows.stream()
        .flatMap(one -> one.p99Micros().stream())
        .mapToDouble(micros -> micros)
        .filter(micros -> micros > 0)
        .min()
        .orElse(slowest);
  }

  private void lines(Svg svg, String name, BiFunction<BurstWindow, Integer, Double> height) {
    VariantStyle look = VariantStyle.of(run.plan(), names, name);
    List<BurstWindow> own = windows.stream().filter(one -> one.variant().equals(name)).toList();
    int shared = own.stream().mapToInt(one -> one.arrived().size()).min().orElse(0);
    for (BurstWindow window : own) {
      List<Double> heights = new ArrayList<>();
      for (int slice = 0; slice < window.arrived().size(); slice++) {
        heights.add(height.apply(window, slice));
      }
      svg.leaf("path", "d", path(heights), "class", "line faint " + look.style());
    }
    List<Double> middle = new ArrayList<>();
    for (int slice = 0; slice < shared; slice++) {
      middle.add(median(own, slice, height));
    }
    svg.leaf("path", "d", path(middle), "class", look.lineClass());
    int last = shared - 1;
    if (last >= 0 && middle.get(last) != null) {
      look.marker().draw(svg, at(last), middle.get(last), 4, look.markClass());
    }
  }

  private static Double median(
      List<BurstWindow> own, int slice, BiFunction<BurstWindow, Integer, Double> height) {
    List<Double> all = new ArrayList<>();
    for (BurstWindow window : own) {
      Double one = height.apply(window, slice);
      if (one != null) {
        all.add(one);
      }
    }
    return all.isEmpty()
        ? null
        : (Double) Sample.median(all.stream().mapToDouble(one -> one).toArray());
  }

  /** Broken where there is no height. */
  private String path(List<Double> heights) {
    StringBuilder path = new StringBuilder();
    boolean drawn = false;
    for (int slice = 0; slice < heights.size(); slice++) {
      if (heights.get(slice) != null) {
        path.append(drawn ? 'L' : 'M');
        path.append(String.format(Locale.ROOT, "%.1f %.1f", at(slice), heights.get(slice)));
      }
      drawn = heights.get(slice) != null;
    }
    return path.toString();
  }

  private double at(int slice) {
    return x.at((slice + 0.5 - windows.get(0).beforeSlices()) * sliceSeconds);
  }

  /** What a reader who does not see it must know: before, during and at the end of each line. */
  private String words() {
    StringBuilder words = new StringBuilder("Answers around a burst. ");
    Figures figures = Figures.TYPOGRAPHIC;
    for (var one : run.burst().figures()) {
      if (one.peak() == windows.get(0).peak()) {
        words
            .append(one.variant())
            .append(": median ")
            .append(figures.time(one.steadyP50Micros()))
            .append(" before; ")
            .append(figures.number(one.rightPerSecond(), 0))
            .append(" right answers a second during it with a p99 of ")
            .append(figures.time(one.burstP99Micros()))
            .append("; recovered in ")
            .append(one.recovered())
            .append(" of ")
            .append(one.trials())
            .append(" trials. ");
      }
    }
    return words.append("The tables have all figures.").toString();
  }
}
