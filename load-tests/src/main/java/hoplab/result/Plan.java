package hoplab.result;

import java.util.List;

/**
 * What was asked for.
 *
 * @param rigor {@code quick}, {@code standard}, {@code publish} or {@code custom}
 * @param trials number of fresh starts of every process
 * @param ratePerSecond users that arrive per second; each calls every variant once
 * @param blocksPerTrial number of blocks in a trial
 * @param blockMillis length of a block
 * @param warmUpLimitMillis the warm-up ends at the latest after this time
 * @param users how many different users are asked for
 * @param smallestDifferenceMicros a difference below this is of no interest
 * @param confidence level of every interval, 0 to 1
 * @param baseline name of the variant that the others are compared with
 * @param jvmFlags flags of every tier that is a jar
 * @param injectorJvmFlags flags of the process that drives the load
 */
public record Plan(
    String rigor,
    int trials,
    double ratePerSecond,
    int blocksPerTrial,
    int blockMillis,
    int warmUpLimitMillis,
    int users,
    double smallestDifferenceMicros,
    double confidence,
    String baseline,
    List<String> jvmFlags,
    List<String> injectorJvmFlags) {

  public Plan {
    jvmFlags = List.copyOf(jvmFlags);
    injectorJvmFlags = List.copyOf(injectorJvmFlags);
  }

  /** Planned length of the measurement of one trial, without start and warm-up. */
  public long measuredMillisPerTrial() {
    return (long) blocksPerTrial * blockMillis;
  }
}
