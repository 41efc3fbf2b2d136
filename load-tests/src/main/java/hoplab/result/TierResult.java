package hoplab.result;

/**
 * The cost of one tier, each figure a mean over trials.
 *
 * @param name as in the descriptor
 * @param cpuMicrosPerRequest processor time, user and system, per request of the client
 * @param rssBytes resident memory at the end of the measurement
 * @param startupMillis from the start of the process to the first good answer of its readiness
 *     address
 */
public record TierResult(
    String name, double cpuMicrosPerRequest, long rssBytes, double startupMillis) {
  public TierResult {
    Rule.text("name", name);
    Rule.notNegative("cpuMicrosPerRequest", cpuMicrosPerRequest);
    Rule.notNegative("rssBytes", rssBytes);
    Rule.notNegative("startupMillis", startupMillis);
  }
}
