package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What the injector recorded of one target in one trial.
 *
 * @param name name of the variant
 * @param latency of the user fetch, in this trial
 * @param blockP50Micros the median of each block; null for one with fewer than 5 good answers,
 *     which older versions left out
 * @param meanInFlight requests in flight, the mean of samples taken by an observer of their own
 * @param inFlightSamples how many samples
 * @param parts the mean parts of the time as the tiers report them in Server-Timing, then the
 *     unexplained rest
 * @param partsExceedingWhole requests whose reported parts are longer than the client's time
 * @param histogram name of the histogram log in the bundle
 * @param traced the blocks in which tiers noted where the time goes, which are in none of the
 *     figures before; null where there was none
 */
@RecordBuilder
public record TargetRecording(
    String name,
    Latency latency,
    List<Double> blockP50Micros,
    double meanInFlight,
    long inFlightSamples,
    List<Part> parts,
    long partsExceedingWhole,
    String histogram,
    TracedBlocks traced) {

  public TargetRecording {
    Rule.text("name", name);
    Rule.present("latency", latency);
    blockP50Micros.forEach(p50 -> Rule.notNegativeOrNull("blockP50Micros", p50));
    Rule.notNegative("meanInFlight", meanInFlight);
    Rule.notNegative("inFlightSamples", inFlightSamples);
    Rule.within("partsExceedingWhole", 0, latency.count(), partsExceedingWhole);
    Rule.text("histogram", histogram);
    blockP50Micros = Collections.unmodifiableList(new ArrayList<>(blockP50Micros)); // holds null
    parts = List.copyOf(parts);
  }

  /** How many requests were made, those of traced blocks among them. */
  public long requests() {
    return latency.count() + (traced == null ? 0 : traced.requests());
  }

  /** Mean time of all of them, weighted by their number. */
  public double meanMicrosOfAll() {
    return traced == null || requests() == 0
        ? latency.meanMicros()
        : (latency.count() * latency.meanMicros() + traced.requests() * traced.meanMicros())
            / requests();
  }

  /** The medians of the blocks that have one, in microseconds. */
  public double[] blockMedians() {
    return blockP50Micros.stream()
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
