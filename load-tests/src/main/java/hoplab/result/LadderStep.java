package hoplab.result;

import hoplab.statistics.Verdict;

/**
 * What one step of the ladder costs: one rung minus the rung below it, from which it differs in one
 * thing.
 *
 * @param step what is added: {@code sign-in}, {@code private-hop}, {@code aggregation}, {@code
 *     other-origin} or {@code preflight}; {@code duplicate} if nothing is
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
public record LadderStep(
    String step,
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

  public LadderStep {
    Rule.text("step", step);
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
