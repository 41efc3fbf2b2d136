package hoplab.trial;

import hoplab.measure.LargePages;
import hoplab.process.Niceness;
import java.util.List;
import java.util.stream.Stream;

/** How every tier is run: the same for all variants, the one home of it. */
public final class TierFlags {

  /**
   * A fixed heap that a service of this size needs, and the collector that costs least on one or
   * two processors; pages touched at the start, so that no request pays for them.
   */
  private static final List<String> HEAP =
      List.of("-Xms128m", "-Xmx128m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch", "-Xshare:auto");

  /**
   * While load is driven, all tiers have a lower priority than the injector. On two processors five
   * JVMs that compile keep a process of equal priority waiting for 60 ms and more, and that would
   * be taken for the time of the variant that was called. Tiers have equal priority among each
   * other.
   */
  private static final int NICENESS_UNDER_LOAD = 10;

  private TierFlags() {}

  /** The flags, in the order in which they are given. */
  public static List<String> jvm(Jit jit) {
    return Stream.of(HEAP, LargePages.flags(), jit.flags()).flatMap(List::stream).toList();
  }

  /** The niceness of the tiers while load is driven; 0 where the system knows no such thing. */
  public static int nicenessUnderLoad() {
    return Niceness.granted(NICENESS_UNDER_LOAD);
  }
}
