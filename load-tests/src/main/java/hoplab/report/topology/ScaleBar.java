package hoplab.report.topology;

import hoplab.report.plot.VariantStyle;
import hoplab.report.text.Figures;
import hoplab.result.Part.Kind;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The mean time of one variant as a bar, its parts in the order of the path.
 *
 * @param name of the variant
 * @param key its mark
 * @param share of the longest bar, from 0 to 1
 * @param total at its end
 * @param pieces of the bar
 */
public record ScaleBar(String name, RawString key, String share, String total, List<Piece> pieces) {

  /**
   * A part.
   *
   * @param style class of its kind
   * @param width in percent of the bar
   * @param label on a wide page; empty where none fits
   * @param narrowLabel on a narrow one
   * @param tip the whole of it in words
   */
  public record Piece(String style, String width, String label, String narrowLabel, String tip) {}

  private static final double WIDE_PIXELS = 780;
  private static final double NARROW_PIXELS = 180;
  private static final double PIXELS_PER_LETTER = 6.8;
  private static final double PADDING = 6;
  private static final Figures FIGURES = Figures.TYPOGRAPHIC;

  /**
   * The bar of a variant.
   *
   * @param longest mean time of the longest bar, in microseconds
   */
  public static ScaleBar of(Journey journey, double longest) {
    return new Pieces(journey, longest).bar();
  }

  /** Collects the parts; those that take no time are left out. */
  private static final class Pieces {
    private final Journey journey;
    private final double longest;
    private final double whole;
    private final List<Piece> pieces = new ArrayList<>();

    Pieces(Journey journey, double longest) {
      this.journey = journey;
      this.longest = longest;
      this.whole = journey.meanMicros();
    }

    ScaleBar bar() {
      add("k-client", journey.clientMicros(), "client", "client");
      add("k-edge", journey.edgeMicros(), "edge link", "edge");
      List<String> called = journey.called();
      for (int i = 0; i < called.size(); i++) {
        if (i == 1) {
          add("k-link", journey.privateMicros(), "private link", "link");
        }
        add("k-http", journey.micros(called.get(i), Kind.HTTP), called.get(i) + " http", "http");
        add(
            "k-app",
            journey.ownMicros(called.get(i)) - journey.micros(called.get(i), Kind.HTTP),
            called.get(i),
            called.get(i).length() > 5 ? "app" : called.get(i));
      }
      add("k-db", journey.databaseMicros(), "database", "db");
      add("k-rest", journey.restMicros(), "rest", "rest");
      String name = journey.variant().name();
      return new ScaleBar(
          name,
          new RawString(VariantStyle.of(journey.run(), name).key()),
          String.format(Locale.ROOT, "%.4f", whole / longest),
          FIGURES.time(whole),
          pieces);
    }

    private void add(String style, double micros, String name, String shortName) {
      if (micros > 0) {
        String figure = FIGURES.cell(micros);
        pieces.add(
            new Piece(
                style,
                percent(micros / whole),
                fitting(micros / longest * WIDE_PIXELS, name + " " + figure, name, shortName),
                fitting(micros / longest * NARROW_PIXELS, name, shortName),
                name + " " + FIGURES.time(micros)));
      }
    }

    private static String fitting(double pixels, String... labels) {
      for (String label : labels) {
        if (label.length() * PIXELS_PER_LETTER + PADDING <= pixels) {
          return label;
        }
      }
      return "";
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }
  }
}
