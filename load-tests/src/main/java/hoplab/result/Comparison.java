package hoplab.result;

import hoplab.statistics.Interval;
import hoplab.statistics.Verdict;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * One variant against another. Of ratio and difference one is judged, and all intervals of a family
 * of comparisons hold at once, at the plan's confidence; that of the check of the instrument, the
 * duplicate against the baseline, holds at 99%.
 *
 * @param variant what is compared
 * @param baseline what it is compared with
 * @param load at which load; null before version 6, where there was one, and at a point of a
 *     network
 * @param quantile which figure of the latency
 * @param judged which of the two figures the verdict is about; before version 6 the difference
 * @param ratio variant over baseline, which is the geometric mean of two identical processes; null
 *     where the difference is judged
 * @param ratioCiLow lower end of its interval over trials, above 0
 * @param ratioCiHigh upper end
 * @param differenceMicros variant minus baseline; where the ratio is judged, (ratio - 1) times the
 *     geometric mean of the baseline's trials
 * @param ciLowMicros lower end of its interval over trials
 * @param ciHighMicros upper end
 * @param floorMicros up to version 5: size of the difference between the baseline and its
 *     duplicate, below which nothing was real; 0 for the duplicate itself; null from version 6 on
 * @param familySize so many comparisons share the share of errors; null before version 6
 * @param degreesOfFreedom of the error; null before version 6
 * @param verdict whether it differs
 */
@RecordBuilder
public record Comparison(
    String variant,
    String baseline,
    Load load,
    Quantile quantile,
    Judged judged,
    Double ratio,
    Double ratioCiLow,
    Double ratioCiHigh,
    double differenceMicros,
    double ciLowMicros,
    double ciHighMicros,
    Double floorMicros,
    Integer familySize,
    Integer degreesOfFreedom,
    Verdict verdict) {
  public Comparison {
    Rule.text("variant", variant);
    Rule.text("baseline", baseline);
    Rule.present("quantile", quantile);
    Rule.present("judged", judged);
    Rule.require(judged == Judged.DIFFERENCE || ratio != null, "a judged ratio is required", ratio);
    Rule.ratioOrNull("ratioCiLow, ratio, ratioCiHigh", ratioCiLow, ratio, ratioCiHigh);
    Rule.finite("differenceMicros", differenceMicros);
    Rule.finite("ciLowMicros", ciLowMicros);
    Rule.finite("ciHighMicros", ciHighMicros);
    Rule.rising(
        "ciLowMicros, differenceMicros, ciHighMicros", ciLowMicros, differenceMicros, ciHighMicros);
    Rule.notNegativeOrNull("floorMicros", floorMicros);
    Rule.notNegativeOrNull("familySize", familySize);
    Rule.notNegativeOrNull("degreesOfFreedom", degreesOfFreedom);
    Rule.present("verdict", verdict);
  }

  /** A difference as it was judged up to version 5. */
  public static Comparison byFloor(
      String variant,
      String baseline,
      Quantile quantile,
      double differenceMicros,
      double ciLowMicros,
      double ciHighMicros,
      double floorMicros,
      Verdict verdict) {
    return ComparisonBuilder.builder()
        .variant(variant)
        .baseline(baseline)
        .load(null)
        .quantile(quantile)
        .judged(Judged.DIFFERENCE)
        .ratio(null)
        .ratioCiLow(null)
        .ratioCiHigh(null)
        .differenceMicros(differenceMicros)
        .ciLowMicros(ciLowMicros)
        .ciHighMicros(ciHighMicros)
        .floorMicros(floorMicros)
        .familySize(null)
        .degreesOfFreedom(null)
        .verdict(verdict)
        .build();
  }

  /** The interval of the ratio; null where the difference is judged. */
  public Interval ratioInterval() {
    return ratio == null ? null : new Interval(ratioCiLow, ratioCiHigh);
  }

  /** Whether it is told at the load of most fields: that of versions that knew one only. */
  public boolean wasQuiet() {
    return load != Load.BUSY;
  }
}
