package hoplab.result;

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
    String kind, String version, Double startupMillis, Double cpuMicrosPerRequest, Long rssBytes) {}
