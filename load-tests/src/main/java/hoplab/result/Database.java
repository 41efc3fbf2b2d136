package hoplab.result;

import java.util.Set;
import java.util.TreeSet;

/**
 * The database server that all variants shared.
 *
 * @param kind {@code embedded}, {@code outside}, or {@code none} if no variant asked for one
 * @param version as the server names itself, or null if there was none
 * @param startupMillis mean time from the start of the process to the first answer; null if outside
 * @param cpuMicrosPerRequest processor time of all its processes per request of the client; null if
 *     outside
 * @param rssBytes resident memory of all its processes, shared pages counted in each; null if
 *     outside
 */
public record Database(
    String kind, String version, Double startupMillis, Double cpuMicrosPerRequest, Long rssBytes) {
  private static final Set<String> KINDS = new TreeSet<>(Set.of("embedded", "outside", "none"));

  public Database {
    Rule.oneOf("kind", KINDS, kind);
    Rule.notNegativeOrNull("startupMillis", startupMillis);
    Rule.notNegativeOrNull("cpuMicrosPerRequest", cpuMicrosPerRequest);
    Rule.notNegativeOrNull("rssBytes", rssBytes);
  }
}
