package hoplab.result;

import hoplab.statistics.Interval;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * One variant at one rate, over all trials. Intervals hold for this point alone and are null with
 * fewer than two trials; nothing is judged here.
 *
 * @param variant name of the variant
 * @param ratePerSecond users that were to arrive per second
 * @param mode whether the others were called in the same seconds
 * @param trials how many trials have it
 * @param sent requests that were sent, over all trials
 * @param errors requests that failed, among them
 * @param p50Micros geometric mean of the trials' medians
 * @param p50Interval over trials
 * @param p99Micros the same of the 99th percentile; null if a step had too few answers for it
 * @param p99Interval over trials
 * @param ratio p50 over the geometric mean of baseline and duplicate at this rate; null where they
 *     were not measured, and for themselves
 * @param ratioInterval over trials
 * @param differenceMicros p50 minus the same, the mean over trials
 * @param differenceInterval over trials
 * @param tiers processor time for each good answer, and memory
 * @param databaseCpuMicrosPerRequest processor time of the database; null if it is outside, or was
 *     shared by several variants
 */
@RecordBuilder
public record LoadPoint(
    String variant,
    double ratePerSecond,
    LoadStep.Mode mode,
    int trials,
    long sent,
    long errors,
    double p50Micros,
    Interval p50Interval,
    Double p99Micros,
    Interval p99Interval,
    Double ratio,
    Interval ratioInterval,
    Double differenceMicros,
    Interval differenceInterval,
    List<LoadTierCost> tiers,
    Double databaseCpuMicrosPerRequest) {
  public LoadPoint {
    Rule.text("variant", variant);
    Rule.positive("ratePerSecond", ratePerSecond);
    Rule.present("mode", mode);
    Rule.within("trials", 1, Integer.MAX_VALUE, trials);
    Rule.notNegative("sent", sent);
    Rule.within("errors", 0, sent, errors);
    Rule.positive("p50Micros", p50Micros);
    Rule.notNegativeOrNull("p99Micros", p99Micros);
    Rule.notNegativeOrNull("ratio", ratio);
    Rule.notNegativeOrNull("databaseCpuMicrosPerRequest", databaseCpuMicrosPerRequest);
    tiers = List.copyOf(tiers);
  }

  /** Processor time of all tiers for each good answer. */
  public double cpuMicrosPerRequest() {
    return tiers.stream().mapToDouble(LoadTierCost::cpuMicros).sum();
  }
}
