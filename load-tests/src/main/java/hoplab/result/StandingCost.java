package hoplab.result;

import java.util.List;

/**
 * What a variant costs while nobody calls it.
 *
 * @param variant name of the variant
 * @param tiers processor time for each second, and memory
 */
public record StandingCost(String variant, List<LoadTierCost> tiers) {
  public StandingCost {
    Rule.text("variant", variant);
    tiers = List.copyOf(tiers);
  }
}
