package hoplab.report.plot;

import hoplab.analysis.comparison.Findings;
import hoplab.result.Plan;
import hoplab.result.Run;
import hoplab.result.VariantResult;
import hoplab.statistics.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * How a variant looks in every drawing: the colour and shape of its pattern, whatever its place in
 * the run, and a broken line for the duplicate, which shares the baseline's. A rung of a ladder has
 * its pattern's name before its own. What a user brings gets a further one, in the order of the
 * run.
 *
 * @param style class in the style sheet
 * @param marker shape
 * @param duplicate whether it is the duplicate of the baseline
 */
public record VariantStyle(String style, Marker marker, boolean duplicate) {

  private static final List<Marker> PATTERNS =
      List.of(Marker.CIRCLE, Marker.SQUARE, Marker.DIAMOND);
  private static final List<Marker> FURTHER =
      List.of(Marker.TRIANGLE, Marker.PENTAGON, Marker.HEXAGON);

  /** In a run that has results of its variants. */
  public static VariantStyle of(Run run, String variant) {
    return of(run.plan(), run.variants().stream().map(VariantResult::name).toList(), variant);
  }

  /**
   * In any run.
   *
   * @param names everyone who takes part, in the order of the run
   */
  public static VariantStyle of(Plan plan, List<String> names, String variant) {
    if (variant.equals(Findings.duplicateOf(plan.baseline()))) {
      VariantStyle original = of(plan, names, plan.baseline());
      return new VariantStyle(original.style, original.marker, true);
    }
    return ofPattern(variant).orElseGet(() -> further(plan, names, variant));
  }

  /** The look of a pattern or of one of its rungs; empty for any other name. */
  private static Optional<VariantStyle> ofPattern(String variant) {
    for (int i = 0; i < PATTERNS.size(); i++) {
      String pattern = Plan.USUAL_VARIANTS.get(i);
      if (variant.equals(pattern) || variant.startsWith(pattern + "-")) {
        return Optional.of(new VariantStyle(pattern, PATTERNS.get(i), false));
      }
    }
    return Optional.empty();
  }

  private static VariantStyle further(Plan plan, List<String> names, String variant) {
    List<String> brought =
        names.stream()
            .filter(name -> !name.equals(Findings.duplicateOf(plan.baseline())))
            .filter(name -> ofPattern(name).isEmpty())
            .toList();
    int place = Math.max(0, brought.indexOf(variant)) % FURTHER.size();
    return new VariantStyle("further-" + (place + 1), FURTHER.get(place), false);
  }

  /** Its classes in the style sheet of all pages. */
  public String classes() {
    return duplicate ? style + " duplicate" : style;
  }

  /** The mark that stands beside its name. */
  public String key() {
    Svg svg = Svg.decoration("key", 14, 14);
    marker.draw(svg, 7, 7, 4.5, markClass());
    return svg.end();
  }

  /** The same, filled as a verdict has it. */
  public String key(Verdict verdict) {
    Svg svg = Svg.decoration("key", 14, 14);
    Marker shape = verdict == Verdict.INVALID ? Marker.CROSS : marker;
    shape.draw(svg, 7, 7, 4.5, Track.filling(verdict) + style);
    return svg.end();
  }

  public String lineClass() {
    return duplicate ? "line dashed " + style : "line " + style;
  }

  public String markClass() {
    return duplicate ? "dot hollow " + style : "dot " + style;
  }
}
