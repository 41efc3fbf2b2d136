package hoplab.report;

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
record Look(String style, Marker marker, boolean duplicate) {
  private static final int COLOURS = 8;

  static Look of(Run run, String variant) {
    int place = 0;
    for (VariantResult candidate : run.variants()) {
      if (candidate.name().equals(variant)) {
        return Lookup.isDuplicate(candidate)
            ? new Look(of(run, candidate.duplicateOf()).style(), Marker.CIRCLE, true)
            : new Look("v" + place % COLOURS, Marker.ofVariant(place), false);
      }
      if (!Lookup.isDuplicate(candidate)) {
        place++;
      }
    }
    return new Look("v" + COLOURS, Marker.CROSS, false);
  }

  String lineClass() {
    return duplicate ? "line dashed " + style : "line " + style;
  }

  String markClass() {
    return duplicate ? "mark hollow " + style : "mark " + style;
  }
}
