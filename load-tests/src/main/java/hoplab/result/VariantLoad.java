package hoplab.result;

/**
 * The figures of one variant at one load, over all trials.
 *
 * @param load quiet or busy
 * @param ratePerSecond users that were to arrive per second; each calls every variant once
 * @param userFetch latency of the use case {@code user-fetch}
 * @param cpuMicrosPerRequest processor time of all its tiers together, mean over trials; null if
 *     they are out of sight
 * @param withoutClientMeanMicros the mean time less what no tier explains, which is the client's
 *     and the way's, mean over trials; null if no tier reports its time
 * @param withoutClientRatio that over the geometric mean of the same of the baseline and its
 *     duplicate; null for these two, and where one of them is not known
 */
public record VariantLoad(
    Load load,
    double ratePerSecond,
    Latency userFetch,
    Double cpuMicrosPerRequest,
    Double withoutClientMeanMicros,
    Double withoutClientRatio) {

  public VariantLoad {
    Rule.present("load", load);
    Rule.notNegative("ratePerSecond", ratePerSecond);
    Rule.present("userFetch", userFetch);
    Rule.notNegativeOrNull("cpuMicrosPerRequest", cpuMicrosPerRequest);
    Rule.notNegativeOrNull("withoutClientMeanMicros", withoutClientMeanMicros);
    Rule.notNegativeOrNull("withoutClientRatio", withoutClientRatio);
  }
}
