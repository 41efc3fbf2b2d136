package hoplab.trial;

import hoplab.measure.LargePages;
import hoplab.process.Niceness;
import hoplab.result.Jit;
import hoplab.result.Plan;
import hoplab.simulation.HopSettings;
import java.util.List;
import java.util.stream.Stream;

/** How every tier is run: the same for all variants, the one home of it. */
public final class TierFlags {

  /**
   * A fixed heap that a service of this size needs, and the collector that costs least on one or
   * two processors; pages touched at the start, so that no request pays for them.
   */
  private static final List<String> HEAP =
      List.of("-Xms128m", "-Xmx128m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch");

  /**
   * While load is driven, all tiers have a lower priority than the injector. On two processors five
   * JVMs that compile keep a process of equal priority waiting for 60 ms and more, and that would
   * be taken for the time of the variant that was called. Tiers have equal priority among each
   * other.
   */
  private static final int NICENESS_UNDER_LOAD = 10;

  private static final int WARM_REQUESTS_C1 = 700;

  /** With profiles at hand, the second compiler waits for no 5,000 calls. */
  private static final int WARM_REQUESTS_FROM_PROFILES = 3_000;

  private TierFlags() {}

  /** The flags, in the order in which they are given. */
  public static List<String> jvm(Jit jit) {
    return Stream.of(HEAP, LargePages.flags(), flags(jit)).flatMap(List::stream).toList();
  }

  private static List<String> flags(Jit jit) {
    return switch (jit) {
      case C1 -> List.of("-XX:TieredStopAtLevel=1");
      case TIERED -> List.of();
    };
  }

  /**
   * So many requests bring code to where it stays. HotSpot's first compiler takes what was called
   * 200 times (Tier3InvocationThreshold), the second what was then called 5,000 times
   * (Tier4InvocationThreshold).
   */
  public static int warmRequests(Plan plan) {
    return switch (plan.compilers()) {
      case C1 -> WARM_REQUESTS_C1;
      case TIERED -> plan.usesAotCache() ? WARM_REQUESTS_FROM_PROFILES : HopSettings.WARM_REQUESTS;
    };
  }

  /** The niceness of the tiers while load is driven; 0 where the system knows no such thing. */
  public static int nicenessUnderLoad() {
    return Niceness.granted(NICENESS_UNDER_LOAD);
  }
}
