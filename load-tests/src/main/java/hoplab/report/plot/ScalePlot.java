package hoplab.report.plot;

import hoplab.report.text.Figures;
import hoplab.report.text.ScaleSentences;
import hoplab.result.Capacity;
import hoplab.result.Run;
import hoplab.result.Scale;
import hoplab.result.Scale.Arrangement;
import hoplab.result.Scale.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The capacity of one variant over the number of its replicas: a vertical bracket for each number,
 * the control beside it, hollow and dashed, and the band of as many times the single one.
 */
public final class ScalePlot {
  private static final double WIDTH = 920;
  private static final double LEFT = 80;
  private static final double RIGHT = 900;
  private static final double TOP = 28;
  private static final double BOTTOM = 250;
  private static final double HEIGHT = 296;
  private static final double BESIDE = 14;

  private final Run run;
  private final String variant;
  private final ScaleSentences sentences;
  private final LinearScale x;
  private final LinearScale y;
  private final int most;

  private ScalePlot(Run run, String variant) {
    this.run = run;
    this.variant = variant;
    this.sentences = new ScaleSentences(run, Figures.TYPOGRAPHIC);
    this.most = run.scale().arrangements().stream().mapToInt(Arrangement::times).max().orElse(1);
    this.x = new LinearScale(0.5, most + 0.5, LEFT, RIGHT, most);
    double highest =
        run.scale().figures().stream()
            .flatMap(one -> Stream.of(end(one.capacity(), true), end(one.capacity(), false)))
            .mapToDouble(end -> end)
            .max()
            .orElse(1);
    this.y = LinearScale.fromZero(highest, BOTTOM, TOP, 5);
  }

  /** The drawing of one variant, on the same scale as those of the others. */
  public static String draw(Run run, String variant) {
    return new ScalePlot(run, variant).draw();
  }

  private String draw() {
    Svg svg = Svg.inline("plot", WIDTH, HEIGHT, words());
    Axis.vertical(svg, y, LEFT, RIGHT, tick -> Figures.TYPOGRAPHIC.number(tick, 0));
    for (int times = 1; times <= most; times++) {
      svg.text(x.at(times), BOTTOM + 16, "tick mid", "\u00d7" + times);
    }
    Axis.title(
        svg, (LEFT + RIGHT) / 2, BOTTOM, "replicas, or times the connections of one process");
    svg.text(LEFT, TOP - 12, "tick", "users per second");
    of(Kind.REPLICAS, 1).map(Scale.Figures::capacity).ifPresent(single -> band(svg, single));
    for (Scale.Figures one : run.scale().figures()) {
      Arrangement what = sentences.arrangement(one);
      if (what.variant().equals(variant)) {
        bracket(svg, one, what);
      }
    }
    return svg.end();
  }

  private Optional<Scale.Figures> of(Kind kind, int times) {
    return run.scale().figures().stream()
        .filter(one -> sentences.arrangement(one).is(variant, kind, times))
        .findFirst();
  }

  private void band(Svg svg, Capacity single) {
    if (single.heldPerSecond() == null || single.failedPerSecond() == null) {
      return;
    }
    List<Integer> numbers = IntStream.rangeClosed(1, most).boxed().toList();
    StringBuilder path = new StringBuilder();
    for (int times : numbers) {
      path.append(point(path.isEmpty(), times, single.heldPerSecond()));
    }
    for (int times = most; times >= 1; times--) {
      path.append(point(false, times, single.failedPerSecond()));
    }
    svg.leaf("path", "d", path.append('Z').toString(), "class", "floor");
  }

  private String point(boolean first, int times, double single) {
    return String.format(
        Locale.ROOT, "%s%.1f %.1f", first ? "M" : "L", x.at(times), y.clamped(times * single));
  }

  /** A bracket with an open end reaches to the edge, dashed. */
  private void bracket(Svg svg, Scale.Figures one, Arrangement what) {
    VariantStyle look = VariantStyle.of(run.plan(), sentences.variants(), variant);
    boolean control = what.kind() == Kind.CONTROL;
    double at = x.at(what.times()) + (control ? BESIDE : what.times() > 1 ? -BESIDE : 0);
    Double held = one.capacity().heldPerSecond();
    Double failed = one.capacity().failedPerSecond();
    if (held == null && failed == null) {
      return;
    }
    double low = held == null ? BOTTOM : y.at(held);
    double high = failed == null ? TOP : y.at(failed);
    svg.open("g").tip(what.name() + ": " + sentences.bracket(one) + " users/s");
    String dashed = control || failed == null || held == null ? " dashed" : "";
    svg.line(at, low, at, high, "ci " + look.style() + dashed);
    String mark = (control ? "dot hollow " : "dot ") + look.style();
    if (held != null) {
      look.marker().draw(svg, at, low, 4.5, mark);
    }
    if (failed != null) {
      look.marker().draw(svg, at, high, 4.5, mark);
    }
    svg.close();
  }

  private static double end(Capacity one, boolean lower) {
    Double end = lower ? one.heldPerSecond() : one.failedPerSecond();
    return end == null ? 0 : end;
  }

  /** What a reader who does not see it must know. */
  private String words() {
    StringBuilder words = new StringBuilder("Capacity of " + variant + " in users per second. ");
    for (Scale.Figures one : run.scale().figures()) {
      Arrangement what = sentences.arrangement(one);
      if (what.variant().equals(variant)) {
        words
            .append(what.kind() == Kind.CONTROL ? "One process, connections times " : "Replicas ")
            .append(what.times())
            .append(": ")
            .append(sentences.bracket(one))
            .append(". ");
      }
    }
    return words.append("The table has all figures.").toString();
  }
}
