package hoplab.report.plot;

import hoplab.report.text.Lookup;
import hoplab.result.Run;
import hoplab.result.VariantResult;

/**
 * How a variant looks in every drawing: colour by style class, shape, and a broken line for the
 * duplicate, which shares the baseline's colour.
 *
 * @param style class in the style sheet, {@code v0} to {@code v7}
 * @param marker shape
 * @param duplicate whether it is the duplicate of the baseline
 */
public record VariantStyle(String style, Marker marker, boolean duplicate) {
  private static final int COLOURS = 8;

  public static VariantStyle of(Run run, String variant) {
    int place = 0;
    for (VariantResult candidate : run.variants()) {
      if (candidate.name().equals(variant)) {
        return Lookup.isDuplicate(candidate)
            ? new VariantStyle(of(run, candidate.duplicateOf()).style(), Marker.CIRCLE, true)
            : new VariantStyle("v" + place % COLOURS, Marker.ofVariant(place), false);
      }
      if (!Lookup.isDuplicate(candidate)) {
        place++;
      }
    }
    return new VariantStyle("v" + COLOURS, Marker.CROSS, false);
  }

  public String lineClass() {
    return duplicate ? "line dashed " + style : "line " + style;
  }

  public String markClass() {
    return duplicate ? "mark hollow " + style : "mark " + style;
  }
}
