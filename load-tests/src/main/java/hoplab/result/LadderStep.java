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
 * @param load at which load; null before version 6, where there was one
 * @param ratio rung over baseline at the median, as in {@link Comparison}; null before version 6
 * @param ratioCiLow lower end of its interval over trials
 * @param ratioCiHigh upper end
 * @param differenceMicros as in {@link Comparison}
 * @param ciLowMicros lower end of its interval over trials
 * @param ciHighMicros upper end
 * @param floorMicros up to version 5: size of the same difference between two identical processes;
 *     0 for those; null from version 6 on
 * @param verdict whether the difference is real
 * @param cpuMicros processor time of all tiers of the rung for each request, mean over trials
 * @param cpuRatio rung over baseline in processor time; null before version 6
 * @param cpuRatioCiLow lower end of its interval over trials
 * @param cpuRatioCiHigh upper end
 * @param cpuDifferenceMicros difference of processor time, as {@code differenceMicros}
 * @param cpuCiLowMicros lower end of its interval over trials
 * @param cpuCiHighMicros upper end
 * @param cpuFloorMicros as {@code floorMicros}
 * @param cpuVerdict whether the difference of processor time is real
 */
@RecordBuilder
public record LadderStep(
    Kind step,
    String rung,
    String baseline,
    Load load,
    Double ratio,
    Double ratioCiLow,
    Double ratioCiHigh,
    double differenceMicros,
    double ciLowMicros,
    double ciHighMicros,
    Double floorMicros,
    Verdict verdict,
    double cpuMicros,
    Double cpuRatio,
    Double cpuRatioCiLow,
    Double cpuRatioCiHigh,
    double cpuDifferenceMicros,
    double cpuCiLowMicros,
    double cpuCiHighMicros,
    Double cpuFloorMicros,
    Verdict cpuVerdict) {

  /** What a step adds. */
  public enum Kind implements Word {
    /** Nothing: the same once more. */
    DUPLICATE("nothing, the same once more"),
    /** That somebody is asked who they are. */
    SIGN_IN("each request is asked who sends it"),
    /** Another tier in between. */
    PRIVATE_HOP("a tier in between, with all that it does"),
    /** Several services behind one answer. */
    AGGREGATION("several services behind one answer"),
    /** An API of another origin than the page's. */
    OTHER_ORIGIN("an API of another origin than the page's"),
    /** That the browser asks first. */
    PREFLIGHT("the browser asks first whether it may"),
    /** A process in between that copies bytes: the lab's wire at distance 0. */
    RELAY("a process in between that copies bytes and knows no HTTP"),
    /** The relay's place taken by a tier that passes HTTP on. */
    PASS_THROUGH("the process in between reads heads of HTTP and picks headers, but no body"),
    /** The relay's place taken by nginx. */
    NGINX("the same as pass-through, by nginx"),
    /** The pass-through's place taken by a tier that calls a service through a typed client. */
    TYPED_CLIENT("the process in between checks, reads and writes JSON, and shows a key"),
    /** That a user fetch asks its own process once more by HTTP. */
    SELF_CALL("the process asks its own route once more, by HTTP"),
    /** That each call of a private link opens a connection. */
    NO_KEEP_ALIVE("each call of a private link opens a connection of its own"),
    /** That the private links are TLS. */
    PRIVATE_TLS("the private links are TLS, on connections that are kept"),
    /** That nothing keeps a service that fails or hangs from holding up the tier in front. */
    UNGUARDED("calls of services wait 30 s, without bulkheads and circuit breakers");

    private final String adds;

    Kind(String adds) {
      this.adds = adds;
    }

    /** What it adds, for people: half a sentence. */
    public String adds() {
      return adds;
    }
  }

  /** Whether it is told at the quiet load: that of versions that knew one only. */
  public boolean wasQuiet() {
    return load != Load.BUSY;
  }

  public LadderStep {
    Rule.present("step", step);
    Rule.text("rung", rung);
    Rule.text("baseline", baseline);
    Rule.ratioOrNull("ratioCiLow, ratio, ratioCiHigh", ratioCiLow, ratio, ratioCiHigh);
    Rule.finite("ciLowMicros", ciLowMicros);
    Rule.finite("ciHighMicros", ciHighMicros);
    Rule.rising(
        "ciLowMicros, differenceMicros, ciHighMicros", ciLowMicros, differenceMicros, ciHighMicros);
    Rule.notNegativeOrNull("floorMicros", floorMicros);
    Rule.present("verdict", verdict);
    Rule.notNegative("cpuMicros", cpuMicros);
    Rule.ratioOrNull(
        "cpuRatioCiLow, cpuRatio, cpuRatioCiHigh", cpuRatioCiLow, cpuRatio, cpuRatioCiHigh);
    Rule.finite("cpuCiLowMicros", cpuCiLowMicros);
    Rule.finite("cpuCiHighMicros", cpuCiHighMicros);
    Rule.rising(
        "cpuCiLowMicros, cpuDifferenceMicros, cpuCiHighMicros",
        cpuCiLowMicros,
        cpuDifferenceMicros,
        cpuCiHighMicros);
    Rule.notNegativeOrNull("cpuFloorMicros", cpuFloorMicros);
    Rule.present("cpuVerdict", cpuVerdict);
  }
}
