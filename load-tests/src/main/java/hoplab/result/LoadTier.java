package hoplab.result;

/**
 * What one tier used during a step of a load curve.
 *
 * @param name as in the descriptor
 * @param cpuMicros processor time, user and system
 * @param rssBytes resident memory at the end
 */
public record LoadTier(String name, double cpuMicros, long rssBytes) {
  public LoadTier {
    Rule.text("name", name);
    Rule.notNegative("cpuMicros", cpuMicros);
    Rule.notNegative("rssBytes", rssBytes);
  }
}
