package hoplab.report.plot;

import java.util.Locale;

/** Shapes that tell variants apart without colour, and verdicts without words. */
public enum Marker {
  CIRCLE,
  SQUARE,
  DIAMOND,
  TRIANGLE,
  DOWN,
  CROSS;

  private static final int SHAPES_FOR_VARIANTS = 5;

  /** The shape of the variant at a place in the run. */
  static Marker ofVariant(int place) {
    return values()[place % SHAPES_FOR_VARIANTS];
  }

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
      case DOWN ->
          path(
              svg,
              cssClass,
              "M%.1f %.1fl%.1f %.1fh%.1fZ",
              x,
              y + 1.2 * r,
              1.2 * r,
              -2.1 * r,
              -2.4 * r);
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

  private static void path(Svg svg, String cssClass, String form, Object... numbers) {
    svg.leaf("path", "d", String.format(Locale.ROOT, form, numbers), "class", cssClass);
  }
}
