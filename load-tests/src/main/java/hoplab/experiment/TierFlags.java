package hoplab.experiment;

import java.util.List;
import java.util.stream.Stream;

/** The flags of every tier that is a jar: the same for all variants, the one home of them. */
public final class TierFlags {

  /**
   * A fixed heap that a service of this size needs, and the collector that costs least on one or
   * two processors; pages touched at the start, so that no request pays for them.
   */
  private static final List<String> EVERYWHERE =
      List.of("-Xms128m", "-Xmx128m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch", "-Xshare:auto");

  /**
   * Large pages: on some virtual machines the first touch of a page costs over 10 us, and a start
   * touches 70,000 small ones, half as many with this. Other systems' Java does not know the flag.
   */
  private static final List<String> ON_LINUX = List.of("-XX:+UseTransparentHugePages");

  private static final List<String> JVM =
      System.getProperty("os.name").equals("Linux")
          ? Stream.concat(EVERYWHERE.stream(), ON_LINUX.stream()).toList()
          : EVERYWHERE;

  private TierFlags() {}

  /** The flags, in the order in which they are given. */
  public static List<String> jvm() {
    return JVM;
  }
}
