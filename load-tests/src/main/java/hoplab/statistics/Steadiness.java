package hoplab.statistics;

import java.util.Arrays;

/**
 * Decides from the medians of the warm-up's rounds whether they are steady.
 *
 * <p>Rule, on the last {@code rounds} medians only: (a) no trend downward: the mean of the newer
 * half is at most {@code trend} below the mean of the older half; and (b) no chaos: the largest is
 * at most {@code band} above the smallest. A rise is no reason to wait: warming makes code faster,
 * and (b) bounds it. Fewer medians than {@code rounds}: not steady.
 *
 * <p>Why not a change-point test: Barrett et al., "Virtual Machine Warmup Blows Hot and Cold",
 * OOPSLA 2017, show that many starts never reach a steady state in the strict sense. This rule is a
 * bounded, explainable stop; what remains of warm-up differs between trials and so widens the
 * interval.
 *
 * @param rounds how many of the latest medians count; even, at least 2
 * @param trend tolerated fall from the older to the newer half, as a share of the older; above 0
 * @param band tolerated excess of the largest over the smallest, as a share of the smallest; above
 *     0
 */
public record Steadiness(int rounds, double trend, double band) {

  /**
   * Six rounds, 5%, 30%. The median of a round of 100 requests whose times scatter by half of their
   * size is itself off by about 6%; the means of two times three rounds then differ by 5%, so that
   * steady medians pass within a few rounds, while a fall of 5% a round never does.
   */
  public static final Steadiness STANDARD = new Steadiness(6, 0.05, 0.30);

  public Steadiness {
    if (rounds < 2 || rounds % 2 != 0) {
      throw new IllegalArgumentException(
          "steadiness needs an even number of rounds, at least 2, got " + rounds);
    }
    if (!(trend > 0) || !(band > 0)) {
      throw new IllegalArgumentException(
          "steadiness needs a trend and a band above 0, got " + trend + " and " + band);
    }
  }

  /**
   * Whether the warm-up may end after these rounds.
   *
   * @param medians of all rounds so far, oldest first, above 0, in any unit
   */
  public boolean reached(double... medians) {
    for (double median : medians) {
      if (!(median > 0) || Double.isInfinite(median)) {
        throw new IllegalArgumentException("a median of latencies is above 0, got " + median);
      }
    }
    if (medians.length < rounds) {
      return false;
    }
    double[] latest = Arrays.copyOfRange(medians, medians.length - rounds, medians.length);
    double older = Sample.mean(Arrays.copyOfRange(latest, 0, rounds / 2));
    double newer = Sample.mean(Arrays.copyOfRange(latest, rounds / 2, rounds));
    Arrays.sort(latest);
    return newer >= older * (1 - trend) && latest[rounds - 1] <= latest[0] * (1 + band);
  }
}
