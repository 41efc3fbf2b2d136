package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What one trial found of one target in blocks in which tiers noted where the time of each request
 * goes. Nothing of these blocks is in any other figure of the target.
 *
 * @param blocks which, from 0, in ascending order
 * @param requests how many were made in them
 * @param errors how many of these failed
 * @param p50Micros the client's time of the good answers, median
 * @param meanMicros their mean
 * @param state what could be said of them
 * @param parts mean of each part, the unexplained rest last; they add up to the mean. Empty if the
 *     time was not split
 * @param followed good answers of which every note was found, from the client to the last tier
 * @param contradictory good answers whose notes contradict each other, and count as rest
 * @param overwritten notes that were lost because a tier's ring was too short
 */
@RecordBuilder
public record TracedBlocks(
    List<Integer> blocks,
    long requests,
    long errors,
    double p50Micros,
    double meanMicros,
    TraceState state,
    List<Part> parts,
    long followed,
    long contradictory,
    long overwritten) {

  public TracedBlocks {
    blocks = List.copyOf(blocks);
    blocks.forEach(block -> Rule.notNegative("blocks", block));
    Rule.notNegative("requests", requests);
    Rule.within("errors", 0, requests, errors);
    Rule.notNegative("p50Micros", p50Micros);
    Rule.notNegative("meanMicros", meanMicros);
    Rule.present("state", state);
    parts = List.copyOf(parts);
    Rule.within("followed", 0, requests - errors, followed);
    Rule.within("contradictory", 0, requests - errors - followed, contradictory);
    Rule.notNegative("overwritten", overwritten);
  }
}
