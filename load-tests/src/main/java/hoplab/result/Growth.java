package hoplab.result;

import hoplab.statistics.Verdict;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * How much longer a variant takes at a point than at distance 0, paired within each trial, at the
 * median.
 *
 * @param differenceMicros mean over trials
 * @param ciLowMicros lower end of its interval over trials
 * @param ciHighMicros upper end
 * @param floorMicros by how much the growth of the baseline's duplicate differs from the
 *     baseline's; null from version 6 on, where nothing is judged by it
 * @param verdict whether it grows at all
 */
@RecordBuilder
public record Growth(
    double differenceMicros,
    double ciLowMicros,
    double ciHighMicros,
    Double floorMicros,
    Verdict verdict) {
  public Growth {
    Rule.rising(
        "ciLowMicros, differenceMicros, ciHighMicros", ciLowMicros, differenceMicros, ciHighMicros);
    Rule.notNegativeOrNull("floorMicros", floorMicros);
    Rule.present("verdict", verdict);
  }
}
