package hoplab.result;

import hoplab.statistics.Verdict;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What one step of the ladder costs: one rung minus the rung below it, from which it differs in one
 * thing.
 *
 * @param step what is added
 * @param rung who has it
 * @param baseline who has everything but it
 * @param differenceMicros mean over trials of the trial's difference of medians
 * @param ciLowMicros lower end of its interval over trials
 * @param ciHighMicros upper end
 * @param floorMicros size of the same difference between two identical processes; 0 for those
 * @param verdict whether the difference is real
 * @param cpuMicros processor time of all tiers of the rung for each request, mean over trials
 * @param cpuDifferenceMicros mean over trials of the trial's difference of processor time
 * @param cpuCiLowMicros lower end of its interval over trials
 * @param cpuCiHighMicros upper end
 * @param cpuFloorMicros size of the same difference between two identical processes; 0 for those
 * @param cpuVerdict whether the difference of processor time is real
 */
@RecordBuilder
public record LadderStep(
    Kind step,
    String rung,
    String baseline,
    double differenceMicros,
    double ciLowMicros,
    double ciHighMicros,
    double floorMicros,
    Verdict verdict,
    double cpuMicros,
    double cpuDifferenceMicros,
    double cpuCiLowMicros,
    double cpuCiHighMicros,
    double cpuFloorMicros,
    Verdict cpuVerdict) {

  /** What a step adds. */
  public enum Kind implements Word {
    /** Nothing: the same once more. */
    DUPLICATE,
    /** That somebody is asked who they are. */
    SIGN_IN,
    /** Another tier in between. */
    PRIVATE_HOP,
    /** Several services behind one answer. */
    AGGREGATION,
    /** An API of another origin than the page's. */
    OTHER_ORIGIN,
    /** That the browser asks first. */
    PREFLIGHT
  }

  public LadderStep {
    Rule.present("step", step);
    Rule.text("rung", rung);
    Rule.text("baseline", baseline);
    Rule.finite("ciLowMicros", ciLowMicros);
    Rule.finite("ciHighMicros", ciHighMicros);
    Rule.rising(
        "ciLowMicros, differenceMicros, ciHighMicros", ciLowMicros, differenceMicros, ciHighMicros);
    Rule.notNegative("floorMicros", floorMicros);
    Rule.present("verdict", verdict);
    Rule.notNegative("cpuMicros", cpuMicros);
    Rule.finite("cpuCiLowMicros", cpuCiLowMicros);
    Rule.finite("cpuCiHighMicros", cpuCiHighMicros);
    Rule.rising(
        "cpuCiLowMicros, cpuDifferenceMicros, cpuCiHighMicros",
        cpuCiLowMicros,
        cpuDifferenceMicros,
        cpuCiHighMicros);
    Rule.notNegative("cpuFloorMicros", cpuFloorMicros);
    Rule.present("cpuVerdict", cpuVerdict);
  }
}
