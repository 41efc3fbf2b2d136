package hoplab.result;

import hoplab.statistics.Interval;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What a tenfold burst of user fetches does to each variant: a steady rate, ten times as much for
 * some seconds, the steady rate again until the variant has recovered or a time limit is over.
 *
 * @param waitingMillis round trip that was put on every data link, so that it is the limit
 * @param poolSize connections to the database in each pool, as the variants set it
 * @param measurementMillis as asked for; how long windows are follows from it
 * @param sliceMillis length of the slices that a window is cut into
 * @param recoveryLimitMillis so long after the burst the window ends at the latest
 * @param windows what was observed: one for each variant, peak and trial
 * @param figures what follows from them, by peak and variant
 */
@RecordBuilder
public record Burst(
    double waitingMillis,
    int poolSize,
    int measurementMillis,
    int sliceMillis,
    int recoveryLimitMillis,
    List<BurstWindow> windows,
    List<Figures> figures) {

  /** How many times the steady rate the peak is. */
  public static final int TIMES = 10;

  /** How high the burst goes. */
  public enum Peak implements Word {
    /** To half of what the pools can give. */
    WITHIN,
    /** To twice as much as the pools can give. */
    OVER
  }

  /**
   * One variant at one peak, over all trials.
   *
   * @param variant its name
   * @param peak how high the burst went
   * @param trials how many there are
   * @param recovered in how many of them it recovered
   * @param recoveredShare interval of the probability that it recovers
   * @param recoveryMillis how long each of these took, from the end of the burst, in the order of
   *     the trials; nothing of the others is in it
   * @param capacityPerSecond right answers per second at saturation, without any burst; mean
   * @param rightPerSecond right answers per second to those who came during the burst; mean
   * @param leastShareOfCapacity least of all trials: right answers per second in the burst, over
   *     what was possible: the capacity, or the peak where that is less
   * @param refusedShare of those who came during the burst, answered 503
   * @param failedShare of the same, answered wrongly or not at all
   * @param slowestRefusalMicros the longest that anybody waited for a 503; null if there was none
   * @param steadyP50Micros median before the burst, over trials as in {@link Latency}
   * @param burstP99Micros 99th percentile of the right answers during the burst, likewise
   * @param burstP99Interval over trials; null from a single trial
   * @param connectionsAtMost to the database, of all its tiers together, at any moment
   * @param comparison of {@code burstP99Micros} with the baseline's; null for the baseline, and
   *     where there were too few answers or trials to judge
   */
  @RecordBuilder
  public record Figures(
      String variant,
      Peak peak,
      int trials,
      int recovered,
      Interval recoveredShare,
      List<Double> recoveryMillis,
      double capacityPerSecond,
      double rightPerSecond,
      double leastShareOfCapacity,
      double refusedShare,
      double failedShare,
      Double slowestRefusalMicros,
      double steadyP50Micros,
      double burstP99Micros,
      Interval burstP99Interval,
      int connectionsAtMost,
      Comparison comparison) {
    public Figures {
      Rule.text("variant", variant);
      Rule.present("peak", peak);
      Rule.within("trials", 1, Integer.MAX_VALUE, trials);
      Rule.within("recovered", 0, trials, recovered);
      Rule.present("recoveredShare", recoveredShare);
      recoveryMillis = List.copyOf(recoveryMillis);
      Rule.require(
          recoveryMillis.size() == recovered,
          "there is a time for each recovery",
          recoveryMillis.size());
      Rule.notNegative("capacityPerSecond", capacityPerSecond);
      Rule.notNegative("rightPerSecond", rightPerSecond);
      Rule.notNegative("leastShareOfCapacity", leastShareOfCapacity);
      Rule.share("refusedShare", refusedShare);
      Rule.share("failedShare", failedShare);
      Rule.notNegativeOrNull("slowestRefusalMicros", slowestRefusalMicros);
      Rule.notNegative("steadyP50Micros", steadyP50Micros);
      Rule.notNegative("burstP99Micros", burstP99Micros);
      Rule.notNegative("connectionsAtMost", connectionsAtMost);
    }
  }

  public Burst {
    Rule.positive("waitingMillis", waitingMillis);
    Rule.within("poolSize", 1, 10_000, poolSize);
    Rule.within("measurementMillis", 1, 3_600_000, measurementMillis);
    Rule.within("sliceMillis", 1, 60_000, sliceMillis);
    Rule.within("recoveryLimitMillis", sliceMillis, 3_600_000, recoveryLimitMillis);
    windows = List.copyOf(windows);
    figures = List.copyOf(figures);
  }
}
