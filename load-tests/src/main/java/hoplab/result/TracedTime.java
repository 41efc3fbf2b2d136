package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Where the time of one variant's user fetch goes at one load, from what tiers noted of each
 * request in traced blocks.
 *
 * @param variant its name
 * @param load at which it was traced
 * @param state what could be said; the least that any trial could say
 * @param requests good answers that were traced, in all trials
 * @param meanMicros the client's time, mean over trials
 * @param parts mean of each part over trials, the unexplained rest last; they add up to the mean.
 *     Empty if the time was not split
 * @param restShare the rest as a share of the mean; null if the time was not split
 * @param tracedRatio median of the traced requests over that of the others of the same trials,
 *     geometric mean; null where one of them is 0
 * @param ratioCiLow lower end of its interval over trials, null from fewer than two
 * @param ratioCiHigh upper end
 */
@RecordBuilder
public record TracedTime(
    String variant,
    Load load,
    TraceState state,
    long requests,
    double meanMicros,
    List<Part> parts,
    Double restShare,
    Double tracedRatio,
    Double ratioCiLow,
    Double ratioCiHigh) {

  public TracedTime {
    Rule.text("variant", variant);
    Rule.present("load", load);
    Rule.present("state", state);
    Rule.notNegative("requests", requests);
    Rule.notNegative("meanMicros", meanMicros);
    parts = List.copyOf(parts);
    if (ratioCiLow != null) {
      Rule.ratioOrNull(
          "ratioCiLow, tracedRatio, ratioCiHigh", ratioCiLow, tracedRatio, ratioCiHigh);
    }
  }
}
