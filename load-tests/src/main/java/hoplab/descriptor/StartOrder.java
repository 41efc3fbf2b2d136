package hoplab.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Orders tiers so that each comes after those that it is linked to. */
final class StartOrder {

  private final Map<String, Tier> tiers;
  private final List<Link> links;
  private final Set<String> done = new LinkedHashSet<>();

  private StartOrder(List<Tier> tiers, List<Link> links) {
    this.tiers = tiers.stream().collect(Collectors.toMap(Tier::name, Function.identity()));
    this.links = links;
  }

  /** Depth first, in the order of the file; the links must not form a cycle. */
  static List<Tier> of(List<Tier> tiers, List<Link> links) {
    StartOrder order = new StartOrder(tiers, links);
    tiers.forEach(tier -> order.visit(tier.name()));
    List<Tier> result = new ArrayList<>();
    order.done.forEach(name -> result.add(order.tiers.get(name)));
    return result;
  }

  private void visit(String tier) {
    if (done.contains(tier) || !tiers.containsKey(tier)) {
      return;
    }
    links.stream().filter(link -> link.from().equals(tier)).forEach(link -> visit(link.to()));
    done.add(tier);
  }
}
