package hoplab.report.plot;

import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.PointFigures;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Medians of every variant over the distance of one kind of link, where the others are at 0. */
public final class DistancePlot {
  private static final double WIDTH = 330;
  private static final double HEIGHT = 200;
  private static final double LEFT = 56;
  private static final double RIGHT = 318;
  private static final double TOP = 8;
  private static final double BOTTOM = 156;
  private static final int TICKS = 4;

  private record Mark(double millis, double micros) {}

  private record Line(String variant, List<Mark> marks) {}

  private DistancePlot() {}

  /** The drawing; null where no point has this kind of link longer. */
  public static String draw(Run run, String useCase, LinkKind kind) {
    List<NetworkPoint> points =
        run.network().points().stream()
            .filter(point -> point.useCase().equals(useCase))
            .filter(point -> point.role() != NetworkPoint.Role.HELD_OUT)
            .filter(point -> isAlone(point, kind))
            .sorted(Comparator.comparingDouble(point -> millis(point, kind)))
            .toList();
    List<Line> lines = new ArrayList<>();
    for (VariantResult variant : run.variants()) {
      if (!Lookup.isDuplicate(variant)) {
        lines.add(line(variant.name(), points, kind));
      }
    }
    if (points.size() < 2 || lines.isEmpty()) {
      return null;
    }
    double most =
        lines.stream().flatMap(l -> l.marks.stream()).mapToDouble(Mark::micros).max().orElse(1);
    double far = millis(points.get(points.size() - 1), kind);
    LinearScale x = new LinearScale(0, far * 1.03, LEFT, RIGHT, TICKS);
    LinearScale y = new LinearScale(0, most * 1.05, BOTTOM, TOP, TICKS);
    Svg svg = Svg.inline("plot", WIDTH, HEIGHT, words(useCase, kind, lines));
    TickLabels labels = new TickLabels(Figures.MILLISECONDS_FROM_MICROS);
    Axis.vertical(svg, y, LEFT, RIGHT, tick -> labels.plain(tick, y.step()));
    Axis.horizontal(svg, x, TOP, BOTTOM, tick -> plain(tick));
    Axis.title(
        svg, (LEFT + RIGHT) / 2, BOTTOM, "median in ms over " + kind.label() + " distance in ms");
    lines.forEach(line -> draw(svg, run, line, x, y));
    return svg.end();
  }

  private static void draw(Svg svg, Run run, Line line, LinearScale x, LinearScale y) {
    VariantStyle look = VariantStyle.of(run, line.variant);
    StringBuilder path = new StringBuilder();
    for (Mark mark : line.marks) {
      path.append(path.isEmpty() ? 'M' : 'L');
      path.append(String.format(Locale.ROOT, "%.1f %.1f", x.at(mark.millis), y.at(mark.micros)));
    }
    svg.open("g").tip(line.variant);
    svg.leaf("path", "d", path, "class", look.lineClass());
    line.marks.forEach(
        mark ->
            look.marker().draw(svg, x.at(mark.millis), y.at(mark.micros), 3.5, look.markClass()));
    svg.close();
  }

  private static Line line(String variant, List<NetworkPoint> points, LinkKind kind) {
    List<Mark> marks = new ArrayList<>();
    for (NetworkPoint point : points) {
      for (PointFigures one : point.variants()) {
        if (one.name().equals(variant)) {
          marks.add(new Mark(millis(point, kind), one.p50Micros()));
        }
      }
    }
    return new Line(variant, marks);
  }

  private static boolean isAlone(NetworkPoint point, LinkKind kind) {
    for (LinkKind other : LinkKind.values()) {
      if (other != kind && millis(point, other) > 0) {
        return false;
      }
    }
    return true;
  }

  private static double millis(NetworkPoint point, LinkKind kind) {
    return switch (kind) {
      case EDGE -> point.edgeRttMillis();
      case PRIVATE -> point.privateRttMillis();
      case DATA -> point.dataRttMillis();
    };
  }

  private static String plain(double millis) {
    return Figures.TYPOGRAPHIC.number(millis, millis == Math.rint(millis) ? 0 : 1);
  }

  private static String words(String useCase, LinkKind kind, List<Line> lines) {
    StringBuilder words =
        new StringBuilder("Median of a %s over %s distance. ".formatted(useCase, kind.label()));
    for (Line line : lines) {
      words.append(line.variant).append(": ");
      for (Mark mark : line.marks) {
        words
            .append(Figures.TYPOGRAPHIC.time(mark.micros))
            .append(" at ")
            .append(plain(mark.millis))
            .append(" ms, ");
      }
      words.setLength(words.length() - 2);
      words.append(". ");
    }
    return words.toString().strip();
  }
}
