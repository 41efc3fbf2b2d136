package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * User fetches beside statements that are in production.
 *
 * @param ratePerSecond users that arrive per second, each for one user fetch
 * @param probesPerSecond how often each tier is asked whether it is ready
 * @param arrangements who was measured, and what the system was told
 * @param windows as they were made, trial by trial; all else follows from them
 * @param points by arrangement, then by statements in production
 * @param probes by arrangement, then by tier: whether a probe would end the process
 */
@RecordBuilder
public record HeavyWork(
    double ratePerSecond,
    double probesPerSecond,
    List<Arrangement> arrangements,
    List<HeavyWindow> windows,
    List<HeavyPoint> points,
    List<Eviction> probes) {

  /** What the tier that makes statements gets of the processors. */
  public enum Share implements Word {
    /** As much as every other tier. */
    EQUAL,
    /** A lower priority than every other tier. */
    NICE,
    /** One processor alone, which the others may use too. */
    AFFINITY,
    /** The smallest share that a control group can have. */
    CGROUP
  }

  /**
   * A variant with one share for the tier that makes statements.
   *
   * @param name of the variant; behind a hyphen the share, if it is not equal
   * @param variant its name
   * @param share of the tier that makes statements
   * @param told what the system was told, one sentence each
   * @param leftOut why it was not measured; null if it was
   */
  public record Arrangement(
      String name, String variant, Share share, List<String> told, String leftOut) {
    public Arrangement {
      Rule.text("name", name);
      Rule.text("variant", variant);
      Rule.present("share", share);
      told = List.copyOf(told);
    }
  }

  /**
   * Whether a probe with Kubernetes' defaults would take a process out.
   *
   * @param arrangement its name
   * @param tier the one that is asked
   * @param fromStatements the fewest statements in production with which it more likely than not
   *     does so within an hour; null if none of those that were measured
   */
  public record Eviction(String arrangement, String tier, Integer fromStatements) {
    public Eviction {
      Rule.text("arrangement", arrangement);
      Rule.text("tier", tier);
      if (fromStatements != null) {
        Rule.notNegative("fromStatements", fromStatements);
      }
    }
  }

  public HeavyWork {
    Rule.positive("ratePerSecond", ratePerSecond);
    Rule.positive("probesPerSecond", probesPerSecond);
    arrangements = List.copyOf(arrangements);
    windows = List.copyOf(windows);
    points = List.copyOf(points);
    probes = List.copyOf(probes);
  }

  /** What was observed, without what follows from it. */
  public static HeavyWork observed(
      double ratePerSecond,
      double probesPerSecond,
      List<Arrangement> arrangements,
      List<HeavyWindow> windows) {
    return new HeavyWork(
        ratePerSecond, probesPerSecond, arrangements, windows, List.of(), List.of());
  }
}
