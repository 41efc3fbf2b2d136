package hoplab.report.plot;

import hoplab.report.text.Figures;
import hoplab.report.text.Lookup;
import hoplab.result.Load;
import hoplab.result.Part;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import java.util.List;

/** Where the mean time goes: one bar per variant, one piece per part, the unexplained hatched. */
public final class PartsPlot {
  private static final double WIDTH = 920;
  private static final double LEFT = 150;
  private static final double RIGHT = 830;
  private static final double TOP = 8;
  private static final double ROW = 44;
  private static final double BAR = 28;
  private static final double AXIS = 42;
  private static final double PIXELS_PER_LETTER = 6.4;

  private PartsPlot() {}

  /** The drawing, or null where no variant tells its parts. */
  public static String draw(Run run) {
    List<Row> rows =
        run.variants().stream()
            .map(variant -> Row.of(run, variant))
            .filter(row -> !row.parts().isEmpty())
            .toList();
    if (rows.isEmpty()) {
      return null;
    }
    double longest = rows.stream().mapToDouble(PartsPlot::length).max().orElse(0);
    LinearScale x = LinearScale.fromZero(longest, LEFT, RIGHT, 8);
    double bottom = TOP + rows.size() * ROW;
    Svg svg =
        Svg.inline(
            "plot",
            WIDTH,
            bottom + AXIS,
            "Mean time of a request by part; the table has it in figures");
    patterns(svg);
    TickLabels labels = new TickLabels(longest);
    Axis.horizontal(svg, x, TOP, bottom, tick -> labels.plain(tick, x.step()));
    Axis.title(svg, (LEFT + RIGHT) / 2, bottom, "mean time of a request, " + labels.unit());
    for (int i = 0; i < rows.size(); i++) {
      bar(svg, x, rows.get(i), TOP + i * ROW + (ROW - BAR) / 2);
    }
    return svg.end();
  }

  /** One bar: the split of traced requests, or else what the tiers reported. */
  private record Row(String name, double meanMicros, List<Part> parts) {
    static Row of(Run run, VariantResult variant) {
      return Lookup.traced(run, variant.name(), Load.QUIET)
          .filter(traced -> !traced.parts().isEmpty())
          .map(traced -> new Row(variant.name(), traced.meanMicros(), traced.parts()))
          .orElseGet(
              () -> new Row(variant.name(), variant.userFetch().meanMicros(), variant.parts()));
    }
  }

  private static double length(Row variant) {
    double parts = variant.parts().stream().mapToDouble(p -> Math.max(0, p.meanMicros())).sum();
    return Math.max(parts, variant.meanMicros());
  }

  private static void bar(Svg svg, LinearScale x, Row variant, double top) {
    double middle = top + BAR / 2 + 4;
    svg.name(LEFT - 12, middle, LEFT - 12, variant.name());
    double from = 0;
    for (Part part : variant.parts()) {
      double to = from + Math.max(0, part.meanMicros());
      piece(svg, part, x.at(from), x.at(to), top);
      from = to;
    }
    double end = x.at(length(variant)) + 10;
    svg.text(end, middle, "figure", Figures.TYPOGRAPHIC.time(variant.meanMicros()));
  }

  private static void piece(Svg svg, Part part, double from, double to, double top) {
    svg.open("g").tip(name(part) + ": " + Figures.TYPOGRAPHIC.time(part.meanMicros()));
    svg.rect(from, top, to - from, BAR, "part " + style(part.kind()));
    for (String label : List.of(name(part), part.kind().label())) {
      if (label.length() * PIXELS_PER_LETTER < to - from - 8) {
        svg.text((from + to) / 2, top + BAR / 2 + 4, "on-" + style(part.kind()) + " mid", label);
        break;
      }
    }
    svg.close();
  }

  /** What the part is called beside the bar and in the table. */
  static String name(Part part) {
    String kind = part.kind().label();
    boolean plain = part.kind() == Part.Kind.UNEXPLAINED || kind.equals(part.tier());
    return plain ? kind : part.tier() + " " + kind;
  }

  /** The style class of a kind; what variants do not have gets the neutral one. */
  static String style(Part.Kind kind) {
    return switch (kind) {
      case APP, DB, LINK, HTTP, UNEXPLAINED -> "k-" + kind.label();
      case WAY -> "k-" + Part.Kind.LINK.label();
      case DB_WAIT, UPSTREAM, UPSTREAM_WAIT, EDGE, CLIENT -> "k-other";
    };
  }

  private static void patterns(Svg svg) {
    svg.open("defs");
    svg.open(
        "pattern",
        "id",
        "hatch",
        "width",
        7,
        "height",
        7,
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(45)");
    svg.line(0, 0, 0, 7, "hatch").close();
    svg.close();
  }
}
