package hoplab.result;

import hoplab.statistics.Verdict;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * One difference, variant minus baseline.
 *
 * @param variant what is compared
 * @param baseline what it is compared with
 * @param quantile which figure of the latency
 * @param differenceMicros mean over trials of the trial's difference
 * @param ciLowMicros lower end of its interval over trials
 * @param ciHighMicros upper end
 * @param floorMicros size of the difference between the baseline and its duplicate, below which
 *     nothing is real; 0 for the duplicate itself, which is judged without a floor
 * @param verdict whether the difference is real
 */
@RecordBuilder
public record Comparison(
    String variant,
    String baseline,
    Quantile quantile,
    double differenceMicros,
    double ciLowMicros,
    double ciHighMicros,
    double floorMicros,
    Verdict verdict) {
  public Comparison {
    Rule.text("variant", variant);
    Rule.text("baseline", baseline);
    Rule.present("quantile", quantile);
    Rule.finite("differenceMicros", differenceMicros);
    Rule.finite("ciLowMicros", ciLowMicros);
    Rule.finite("ciHighMicros", ciHighMicros);
    Rule.rising(
        "ciLowMicros, differenceMicros, ciHighMicros", ciLowMicros, differenceMicros, ciHighMicros);
    Rule.notNegative("floorMicros", floorMicros);
    Rule.present("verdict", verdict);
  }
}
