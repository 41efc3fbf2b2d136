package hoplab.experiment;

import java.util.List;

/** The flags of every tier that is a jar: the same for all variants, the one home of them. */
public final class TierFlags {

  /**
   * A fixed heap that a service of this size needs, and the collector that costs least on one or
   * two processors; pages touched at the start, so that no request pays for them.
   */
  private static final List<String> JVM =
      List.of("-Xms128m", "-Xmx128m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch", "-Xshare:auto");

  private TierFlags() {}

  /** The flags, in the order in which they are given. */
  public static List<String> jvm() {
    return JVM;
  }
}
