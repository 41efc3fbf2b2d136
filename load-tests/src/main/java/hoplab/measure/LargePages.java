package hoplab.measure;

import java.util.List;

/**
 * Large pages for a heap that is touched at the start: on some virtual machines the first touch of
 * a page costs over 10 us, and there are 512 times as many small ones.
 */
public final class LargePages {

  private LargePages() {}

  /** The flags of {@code java} for them; none where the system's Java knows none. */
  public static List<String> flags() {
    return System.getProperty("os.name").equals("Linux")
        ? List.of("-XX:+UseTransparentHugePages")
        : List.of();
  }
}
