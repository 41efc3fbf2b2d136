package hoplab.result;

/**
 * The cost of one tier, a mean over trials.
 *
 * @param name as in the descriptor
 * @param cpuMicros processor time for each good answer, or for each second without any load
 * @param rssBytes resident memory at the end
 */
public record LoadTierCost(String name, double cpuMicros, long rssBytes) {
  public LoadTierCost {
    Rule.text("name", name);
    Rule.notNegative("cpuMicros", cpuMicros);
    Rule.notNegative("rssBytes", rssBytes);
  }
}
