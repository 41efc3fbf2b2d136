package hoplab.report.plot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes one SVG, element by element; texts and attributes are escaped, numbers kept short. */
public final class Svg {
  private static final double PIXELS_PER_LETTER = 7.6;

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> opened = new ArrayDeque<>();

  private Svg() {}

  /**
   * A drawing inside a page.
   *
   * @param label what a reader who does not see it must know
   */
  static Svg inline(String cssClass, double width, double height, String label) {
    return new Svg()
        .open(
            "svg",
            "class",
            cssClass,
            "viewBox",
            "0 0 " + coordinate(width) + " " + coordinate(height),
            "role",
            "img",
            "aria-label",
            label);
  }

  /** A decoration inside a page, whose meaning stands in words beside it. */
  public static Svg decoration(String cssClass, double width, double height) {
    return new Svg()
        .open(
            "svg",
            "class",
            cssClass,
            "viewBox",
            "0 0 " + coordinate(width) + " " + coordinate(height),
            "width",
            width,
            "height",
            height,
            "aria-hidden",
            "true");
  }

  /** A decoration as wide as what it stands in; positions along it are in percent. */
  static Svg row(String cssClass, double height) {
    return new Svg()
        .open("svg", "class", cssClass, "width", "100%", "height", height, "aria-hidden", "true");
  }

  /** A drawing that is a file of its own. */
  public static Svg file(double width, double height, String label) {
    return new Svg()
        .open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "width",
            width,
            "height",
            height,
            "viewBox",
            "0 0 " + coordinate(width) + " " + coordinate(height),
            "role",
            "img",
            "aria-label",
            label);
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; a null value leaves the attribute out
   */
  Svg open(String element, Object... attributes) {
    start(element, attributes);
    out.append('>');
    opened.push(element);
    return this;
  }

  Svg close() {
    out.append("</").append(opened.pop()).append('>');
    return this;
  }

  /** An element without content. */
  public Svg leaf(String element, Object... attributes) {
    start(element, attributes);
    out.append("/>");
    return this;
  }

  /** The style sheet of a file. */
  public Svg style(String css) {
    return open("style").content(css).close();
  }

  public Svg line(double x1, double y1, double x2, double y2, String cssClass) {
    return leaf("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", cssClass);
  }

  public Svg rect(double x, double y, double width, double height, String cssClass) {
    return leaf("rect", "x", x, "y", y, "width", width, "height", height, "class", cssClass);
  }

  /** A text whose baseline starts, ends or is centred at the point, as its class says. */
  public Svg text(double x, double y, String cssClass, String content) {
    return open("text", "x", x, "y", y, "class", cssClass).content(content).close();
  }

  /** A name that ends at {@code right}, cut to the room it has; the pointer shows it whole. */
  public Svg name(double right, double y, double room, String name) {
    int letters = (int) (room / PIXELS_PER_LETTER);
    boolean fits = name.codePointCount(0, name.length()) <= letters;
    String shown =
        fits ? name : name.substring(0, name.offsetByCodePoints(0, letters - 1)) + "\u2026";
    return open("text", "x", right, "y", y, "class", "name end").tip(name).content(shown).close();
  }

  /** What a pointer that rests on the open element shows. */
  Svg tip(String content) {
    return open("title").content(content).close();
  }

  private Svg content(String text) {
    out.append(Markup.escape(text));
    return this;
  }

  /** Closes whatever is open. */
  public String end() {
    while (!opened.isEmpty()) {
      close();
    }
    return out.toString();
  }

  private void start(String element, Object... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      if (value != null) {
        String text = value instanceof Number n ? coordinate(n.doubleValue()) : value.toString();
        out.append(' ').append(attributes[i]).append("=\"").append(Markup.escape(text)).append('"');
      }
    }
  }

  /** At most one decimal, which is finer than a screen; never an exponent, never a comma. */
  static String coordinate(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a drawing needs finite coordinates, got " + value);
    }
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
