package hoplab.result;

import hoplab.statistics.Interval;
import hoplab.statistics.Verdict;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * User fetches of one arrangement with so many statements in production, over all trials.
 *
 * @param arrangement its name
 * @param statements in production
 * @param trials how many measured it
 * @param p50Micros median, over trials as in {@link Latency}
 * @param p50Interval over trials; null from a single trial
 * @param p99Micros 99th percentile, likewise
 * @param p99Interval over trials; null from a single trial
 * @param p50Growth the median over that of no statement in the same trial; null where none is in
 *     production, or nothing to compare with was measured
 * @param p99Growth the same of the 99th percentile
 * @param p99Against growth of the 99th percentile over that of the run's baseline; null for the
 *     baseline itself, and where there is no growth
 * @param dbWaitP50Micros the longest of the trials' medians of the wait for a connection
 * @param statementsPerSecond answered, mean over trials
 * @param statementP50Micros median time of a statement, mean over trials
 * @param refusedStatements answered with 503, in all trials
 * @param failedStatements failed otherwise, in all trials
 * @param probes what tiers said when they were asked whether they are ready
 */
@RecordBuilder
public record HeavyPoint(
    String arrangement,
    int statements,
    int trials,
    double p50Micros,
    Interval p50Interval,
    double p99Micros,
    Interval p99Interval,
    Ratio p50Growth,
    Ratio p99Growth,
    Ratio p99Against,
    double dbWaitP50Micros,
    double statementsPerSecond,
    double statementP50Micros,
    long refusedStatements,
    long failedStatements,
    List<ProbePoint> probes) {

  /**
   * A ratio over trials.
   *
   * @param value geometric mean of the trials' ratios
   * @param interval of it; null from a single trial
   * @param verdict null where too few answers lie beyond the quantile, and from a single trial
   */
  public record Ratio(double value, Interval interval, Verdict verdict) {
    public Ratio {
      Rule.positive("value", value);
    }

    /** The same of a run that is not valid. */
    public Ratio invalid() {
      return new Ratio(value, interval, verdict == null ? null : Verdict.INVALID);
    }
  }

  /**
   * The probes of one tier in all trials.
   *
   * @param tier its name
   * @param asked how often
   * @param failed how often it was not ready, or not within a second
   * @param p50Micros median of the answers; 0 if there are none
   * @param longestMicros the longest of them; 0 likewise
   * @param evictionChance probability that three probes in a row fail within an hour of probes
   *     every 10 s
   */
  public record ProbePoint(
      String tier,
      long asked,
      long failed,
      double p50Micros,
      double longestMicros,
      double evictionChance) {
    public ProbePoint {
      Rule.text("tier", tier);
      Rule.within("failed", 0, asked, failed);
      Rule.rising("p50Micros, longestMicros", p50Micros, longestMicros);
      Rule.share("evictionChance", evictionChance);
    }
  }

  public HeavyPoint {
    Rule.text("arrangement", arrangement);
    Rule.notNegative("statements", statements);
    Rule.positive("trials", trials);
    Rule.notNegative("p50Micros", p50Micros);
    Rule.notNegative("p99Micros", p99Micros);
    Rule.notNegative("dbWaitP50Micros", dbWaitP50Micros);
    Rule.notNegative("statementsPerSecond", statementsPerSecond);
    Rule.notNegative("statementP50Micros", statementP50Micros);
    Rule.notNegative("refusedStatements", refusedStatements);
    Rule.notNegative("failedStatements", failedStatements);
    probes = List.copyOf(probes);
  }
}
