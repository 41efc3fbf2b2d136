package hoplab.report.plot;

import java.util.Locale;

/** Shapes that tell variants apart without colour, and verdicts without words. */
public enum Marker {
  CIRCLE,
  SQUARE,
  DIAMOND,
  TRIANGLE,
  PENTAGON,
  HEXAGON,
  CROSS;

  public void draw(Svg svg, double x, double y, double radius, String cssClass) {
    double r = radius;
    switch (this) {
      case CIRCLE -> svg.leaf("circle", "cx", x, "cy", y, "r", r, "class", cssClass);
      case SQUARE ->
          path(svg, cssClass, "M%.1f %.1fh%.1fv%.1fh%.1fZ", x - r, y - r, 2 * r, 2 * r, -2 * r);
      case DIAMOND -> {
        double d = 1.3 * r;
        path(
            svg,
            cssClass,
            "M%.1f %.1fl%.1f %.1fl%.1f %.1fl%.1f %.1fZ",
            x,
            y - d,
            d,
            d,
            -d,
            d,
            -d,
            -d);
      }
      case TRIANGLE ->
          path(
              svg,
              cssClass,
              "M%.1f %.1fl%.1f %.1fh%.1fZ",
              x,
              y - 1.2 * r,
              1.2 * r,
              2.1 * r,
              -2.4 * r);
      case PENTAGON -> polygon(svg, cssClass, x, y, 1.15 * r, 5);
      case HEXAGON -> polygon(svg, cssClass, x, y, 1.15 * r, 6);
      case CROSS ->
          path(
              svg,
              cssClass,
              "M%.1f %.1fl%.1f %.1fm0 %.1fl%.1f %.1f",
              x - r,
              y - r,
              2 * r,
              2 * r,
              -2 * r,
              -2 * r,
              2 * r);
    }
  }

  private static void polygon(
      Svg svg, String cssClass, double x, double y, double radius, int corners) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners - Math.PI / 2;
      points.append(
          String.format(
              Locale.ROOT,
              "%s%.1f,%.1f",
              i == 0 ? "" : " ",
              x + radius * Math.cos(angle),
              y + radius * Math.sin(angle)));
    }
    svg.leaf("polygon", "points", points, "class", cssClass);
  }

  private static void path(Svg svg, String cssClass, String form, Object... numbers) {
    svg.leaf("path", "d", String.format(Locale.ROOT, form, numbers), "class", cssClass);
  }
}
