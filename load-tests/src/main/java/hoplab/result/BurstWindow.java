package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * One burst that one variant took in one trial, cut into slices by when users arrived. A time is
 * that from the planned arrival to the last byte, so that whoever is kept waiting counts.
 *
 * @param trial its number, from 1
 * @param variant name of the variant
 * @param peak how high it goes
 * @param steadyPerSecond users that arrive per second before it and after it
 * @param peakPerSecond the same during it
 * @param capacityPerSecond right answers per second with more requests in flight than the pool has
 *     connections, and none refused; measured earlier in the same trial
 * @param beforeSlices so many slices at the steady rate come first
 * @param burstSlices so many at the peak follow; the rest are at the steady rate
 * @param steadyLagP99Micros 99th percentile of how late users were sent, outside of the burst
 * @param burstLagP99Micros the same during it
 * @param busyElsewhereShare share of all processors that neither the run nor idleness explains
 * @param stolenShare share that the hypervisor took
 * @param connectionsAtMost to the database, of all tiers of the variant together
 * @param burstP50Micros median of the right answers to those who came during the burst
 * @param burstP99Micros 99th percentile of the same
 * @param arrived users who arrived, by slice
 * @param right how many of them were answered 200
 * @param refused how many 503
 * @param p50Micros median of the right answers, by slice; 0 where there was none
 * @param p99Micros 99th percentile of the same
 * @param slowestRefusalMicros the longest time to a 503, by slice; 0 where there was none
 */
@RecordBuilder
public record BurstWindow(
    int trial,
    String variant,
    Burst.Peak peak,
    double steadyPerSecond,
    double peakPerSecond,
    double capacityPerSecond,
    int beforeSlices,
    int burstSlices,
    double steadyLagP99Micros,
    double burstLagP99Micros,
    double busyElsewhereShare,
    double stolenShare,
    int connectionsAtMost,
    double burstP50Micros,
    double burstP99Micros,
    List<Integer> arrived,
    List<Integer> right,
    List<Integer> refused,
    List<Double> p50Micros,
    List<Double> p99Micros,
    List<Double> slowestRefusalMicros) {

  public BurstWindow {
    Rule.within("trial", 1, Integer.MAX_VALUE, trial);
    Rule.text("variant", variant);
    Rule.present("peak", peak);
    Rule.positive("steadyPerSecond", steadyPerSecond);
    Rule.positive("peakPerSecond", peakPerSecond);
    Rule.notNegative("capacityPerSecond", capacityPerSecond);
    Rule.within("beforeSlices", 1, 10_000, beforeSlices);
    Rule.within("burstSlices", 1, 10_000, burstSlices);
    Rule.notNegative("steadyLagP99Micros", steadyLagP99Micros);
    Rule.notNegative("burstLagP99Micros", burstLagP99Micros);
    Rule.share("busyElsewhereShare", busyElsewhereShare);
    Rule.share("stolenShare", stolenShare);
    Rule.notNegative("connectionsAtMost", connectionsAtMost);
    Rule.notNegative("burstP50Micros", burstP50Micros);
    Rule.notNegative("burstP99Micros", burstP99Micros);
    arrived = List.copyOf(arrived);
    right = List.copyOf(right);
    refused = List.copyOf(refused);
    p50Micros = List.copyOf(p50Micros);
    p99Micros = List.copyOf(p99Micros);
    slowestRefusalMicros = List.copyOf(slowestRefusalMicros);
    Rule.require(
        arrived.size() > beforeSlices + burstSlices,
        "there are slices before, during and after the burst",
        arrived.size());
    for (List<?> one : List.of(right, refused, p50Micros, p99Micros, slowestRefusalMicros)) {
      Rule.require(one.size() == arrived.size(), "every list has all slices", one.size());
    }
    for (int slice = 0; slice < arrived.size(); slice++) {
      Rule.notNegative("right", right.get(slice));
      Rule.notNegative("refused", refused.get(slice));
      Rule.within("right + refused", 0, arrived.get(slice), right.get(slice) + refused.get(slice));
      Rule.notNegative("p50Micros", p50Micros.get(slice));
      Rule.rising("p50Micros, p99Micros", p50Micros.get(slice), p99Micros.get(slice));
      Rule.notNegative("slowestRefusalMicros", slowestRefusalMicros.get(slice));
    }
  }

  /** The first slice after the burst. */
  public int afterSlice() {
    return beforeSlices + burstSlices;
  }
}
