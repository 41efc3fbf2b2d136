package hoplab.result;

import hoplab.statistics.Verdict;
import java.util.Set;
import java.util.TreeSet;

/**
 * One difference, variant minus baseline.
 *
 * @param variant what is compared
 * @param baseline what it is compared with
 * @param quantile {@code p50}, {@code p90}, {@code p99}, {@code p99.9} or {@code mean}
 * @param differenceMicros mean over trials of the trial's difference
 * @param ciLowMicros lower end of its interval over trials
 * @param ciHighMicros upper end
 * @param floorMicros size of the difference between the baseline and its duplicate, below which
 *     nothing is real; 0 for the duplicate itself, which is judged without a floor
 * @param verdict whether the difference is real
 */
public record Comparison(
    String variant,
    String baseline,
    String quantile,
    double differenceMicros,
    double ciLowMicros,
    double ciHighMicros,
    double floorMicros,
    Verdict verdict) {
  private static final Set<String> QUANTILES =
      new TreeSet<>(Set.of("p50", "p90", "p99", "p99.9", "mean"));

  public Comparison {
    Rule.text("variant", variant);
    Rule.text("baseline", baseline);
    Rule.oneOf("quantile", QUANTILES, quantile);
    Rule.finite("differenceMicros", differenceMicros);
    Rule.finite("ciLowMicros", ciLowMicros);
    Rule.finite("ciHighMicros", ciHighMicros);
    Rule.rising(
        "ciLowMicros, differenceMicros, ciHighMicros", ciLowMicros, differenceMicros, ciHighMicros);
    Rule.notNegative("floorMicros", floorMicros);
    Rule.present("verdict", verdict);
  }
}
