package hoplab.result;

import java.util.Set;
import java.util.TreeSet;

/**
 * One part of the client's mean time.
 *
 * @param tier the tier that spent it, or {@code client} for what no tier explains
 * @param kind {@code app}, {@code db}, {@code link} (time on a private link: the asking tier's
 *     upstream time less the answering tier's own) or {@code unexplained}; in a {@link TimeSum}
 *     also {@code edge} (between client and public tier), {@code db-wait} and {@code upstream-wait}
 *     (waiting for a connection to the database, or to another tier)
 * @param meanMicros mean over trials of the trial's mean
 */
public record Part(String tier, String kind, double meanMicros) {
  private static final Set<String> KINDS =
      new TreeSet<>(Set.of("app", "db", "link", "unexplained", "edge", "db-wait", "upstream-wait"));

  public Part {
    Rule.text("tier", tier);
    Rule.oneOf("kind", KINDS, kind);
    Rule.finite("meanMicros", meanMicros);
  }
}
