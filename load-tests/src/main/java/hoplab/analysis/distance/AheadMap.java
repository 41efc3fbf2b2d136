package hoplab.analysis.distance;

import hoplab.result.LinkKind;
import hoplab.result.PageMap;
import hoplab.result.Run;
import hoplab.result.UseCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Who is predicted ahead for pairs of distances: one kind of link across, data upwards, what is
 * left at its reference. From the formulas that also predict single points.
 *
 * @param across the other kind
 * @param acrossMillis the longest that was measured
 * @param dataMillis the longest that was measured
 * @param bands from the shortest data distance to the longest, equally high
 */
public record AheadMap(
    LinkKind across, double acrossMillis, double dataMillis, List<List<Stretch>> bands) {

  private static final int CELLS = 48;

  /**
   * Distances at which the same variant is ahead.
   *
   * @param fromMillis shortest
   * @param toMillis longest
   */
  public record Stretch(String variant, double fromMillis, double toMillis) {}

  /**
   * Who of some variants is ahead.
   *
   * @param run with a map
   * @param names those to look at
   */
  public static AheadMap of(Run run, List<String> names, LinkKind across) {
    Predictor predictor = new Predictor(run);
    List<DistanceFormula> formulas =
        predictor.formulas().stream()
            .filter(one -> UseCase.DASHBOARD.is(one.useCase()) && names.contains(one.variant()))
            .toList();
    double wide = predictor.longestMillis(across);
    double high = predictor.longestMillis(LinkKind.DATA);
    List<List<Stretch>> bands = new ArrayList<>();
    for (int row = 0; row < CELLS; row++) {
      double data = high * (row + 0.5) / CELLS;
      List<Stretch> band = new ArrayList<>();
      for (int column = 0; column < CELLS; column++) {
        double here = wide * (column + 0.5) / CELLS;
        add(
            band,
            ahead(formulas, kind -> at(run.page(), kind, across, here, data)),
            wide * column / CELLS,
            wide * (column + 1) / CELLS);
      }
      bands.add(band);
    }
    return new AheadMap(across, wide, high, bands);
  }

  private static void add(List<Stretch> band, String variant, double from, double to) {
    Stretch last = band.isEmpty() ? null : band.get(band.size() - 1);
    if (last != null && last.variant.equals(variant)) {
      band.set(band.size() - 1, new Stretch(variant, last.fromMillis, to));
    } else {
      band.add(new Stretch(variant, from, to));
    }
  }

  private static double at(
      PageMap map, LinkKind kind, LinkKind across, double acrossMillis, double dataMillis) {
    return kind == across ? acrossMillis : kind == LinkKind.DATA ? dataMillis : map.reference(kind);
  }

  private static String ahead(List<DistanceFormula> formulas, ToDoubleFunction<LinkKind> millis) {
    return formulas.stream()
        .min(Comparator.comparingDouble(one -> one.micros(millis)))
        .orElseThrow()
        .variant();
  }
}
