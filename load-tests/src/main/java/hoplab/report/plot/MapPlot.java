package hoplab.report.plot;

import hoplab.analysis.distance.AheadMap;
import hoplab.report.text.Figures;
import hoplab.result.LinkKind;
import hoplab.result.NetworkPoint;
import hoplab.result.PageMap;
import hoplab.result.PageMap.Crossing;
import hoplab.result.PointFigures;
import hoplab.result.Run;
import hoplab.result.UseCase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who of some variants is ahead at which pair of distances: the regions as predicted, and at each
 * held-out point of the map a mark of whoever was measured ahead there.
 */
public final class MapPlot {
  private static final double WIDTH = 330;
  private static final double HEIGHT = 230;
  private static final double LEFT = 44;
  private static final double RIGHT = 318;
  private static final double TOP = 8;
  private static final double BOTTOM = 186;
  private static final int TICKS = 5;
  private static final double OVERLAP = 0.4;

  private MapPlot() {}

  /**
   * The drawing.
   *
   * @param run with a map
   * @param names of those who are compared
   * @param across the kind of link that is varied besides data; both were made longer
   */
  public static String draw(Run run, List<String> names, LinkKind across) {
    AheadMap map = AheadMap.of(run, names, across);
    LinearScale x = new LinearScale(0, map.acrossMillis(), LEFT, RIGHT, TICKS);
    LinearScale y = new LinearScale(0, map.dataMillis(), BOTTOM, TOP, TICKS);
    Svg svg = Svg.inline("plot map", WIDTH, HEIGHT, words(run, names, across));
    double height = (BOTTOM - TOP) / map.bands().size();
    for (int band = 0; band < map.bands().size(); band++) {
      for (AheadMap.Stretch stretch : map.bands().get(band)) {
        svg.rect(
            x.at(stretch.fromMillis()),
            BOTTOM - (band + 1) * height,
            x.at(stretch.toMillis()) - x.at(stretch.fromMillis()),
            height + OVERLAP,
            "region " + VariantStyle.of(run, stretch.variant()).style());
      }
    }
    Axis.vertical(svg, y, LEFT, RIGHT, MapPlot::plain);
    Axis.horizontal(svg, x, TOP, BOTTOM, MapPlot::plain);
    Axis.title(svg, (LEFT + RIGHT) / 2, BOTTOM, "data over " + across.label() + " distance, in ms");
    for (NetworkPoint point : heldOut(run, across)) {
      ahead(point, names)
          .ifPresent(
              first -> {
                VariantStyle look = VariantStyle.of(run, first);
                svg.open("g").tip(measured(point, first, across));
                look.marker()
                    .draw(
                        svg,
                        x.at(millis(point, across)),
                        y.at(point.dataRttMillis()),
                        4.5,
                        look.markClass());
                svg.close();
              });
    }
    return svg.end();
  }

  /** Held-out points in the plane of the map: what is not varied is at its reference. */
  private static List<NetworkPoint> heldOut(Run run, LinkKind across) {
    LinkKind third = across == LinkKind.EDGE ? LinkKind.PRIVATE : LinkKind.EDGE;
    return run.network().points().stream()
        .filter(point -> point.role() == NetworkPoint.Role.HELD_OUT)
        .filter(point -> UseCase.DASHBOARD.is(point.useCase()))
        .filter(point -> millis(point, third) == run.page().reference(third))
        .toList();
  }

  private static Optional<String> ahead(NetworkPoint point, List<String> names) {
    return point.variants().stream()
        .filter(one -> names.contains(one.name()))
        .min(Comparator.comparingDouble(PointFigures::p50Micros))
        .map(PointFigures::name);
  }

  private static double millis(NetworkPoint point, LinkKind kind) {
    return kind == LinkKind.EDGE ? point.edgeRttMillis() : point.privateRttMillis();
  }

  private static String words(Run run, List<String> names, LinkKind across) {
    PageMap map = run.page();
    LinkKind third = across == LinkKind.EDGE ? LinkKind.PRIVATE : LinkKind.EDGE;
    String crossings =
        map.crossings().stream()
            .filter(one -> names.contains(one.variant()) && names.contains(one.other()))
            .filter(one -> one.kind() != third)
            .map(MapPlot::words)
            .collect(Collectors.joining(" "));
    String points =
        heldOut(run, across).stream()
            .flatMap(
                point -> ahead(point, names).map(first -> measured(point, first, across)).stream())
            .collect(Collectors.joining("; "));
    return "Who is ahead over %s and data distance, %s at %s ms. %s Measured: %s."
        .formatted(across.label(), third.label(), plain(map.reference(third)), crossings, points);
  }

  private static String words(Crossing one) {
    String both = one.variant() + " and " + one.other();
    return switch (one.outcome()) {
      case CROSSING ->
          "%s cross at %s %s ms, beyond it %s is ahead."
              .formatted(both, one.kind().label(), plain(one.rttMillis()), one.beyond());
      case NO_CROSSING -> "%s do not cross: %s is ahead.".formatted(both, one.below());
      case UNDECIDED -> "%s cannot be told apart.".formatted(both);
    };
  }

  private static String measured(NetworkPoint point, String first, LinkKind across) {
    return "%s ahead at %s %s, data %s ms"
        .formatted(
            first, across.label(), plain(millis(point, across)), plain(point.dataRttMillis()));
  }

  private static String plain(double millis) {
    return Figures.TYPOGRAPHIC.number(millis, millis == Math.rint(millis) ? 0 : 1);
  }
}
