package hoplab.result;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The database server that all variants shared.
 *
 * @param kind who started it
 * @param version as the server names itself, or null if there was none
 * @param startupMillis mean time from the start of the process to the first answer; null if outside
 * @param cpuMicrosPerRequest processor time of all its processes per request of the client; null if
 *     outside
 * @param rssBytes resident memory of all its processes, shared pages counted in each; null if
 *     outside
 */
@RecordBuilder
public record Database(
    Kind kind, String version, Double startupMillis, Double cpuMicrosPerRequest, Long rssBytes) {

  /** Who started a database server. */
  public enum Kind implements Word {
    /** The lab. */
    EMBEDDED,
    /** Somebody else. */
    OUTSIDE,
    /** Nobody: no variant asked for one. */
    NONE
  }

  public Database {
    Rule.present("kind", kind);
    Rule.notNegativeOrNull("startupMillis", startupMillis);
    Rule.notNegativeOrNull("cpuMicrosPerRequest", cpuMicrosPerRequest);
    Rule.notNegativeOrNull("rssBytes", rssBytes);
  }
}
