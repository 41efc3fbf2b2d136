package hoplab.topology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A tier is a jar or a command: what the schema would say in words that nobody understands. */
final class TierLaw {

  private TierLaw() {}

  static List<Refusal> check(YamlTree yaml) {
    List<Refusal> refusals = new ArrayList<>();
    for (var entry : yaml.root().get("tiers").properties()) {
      JsonNode tier = entry.getValue();
      int line = yaml.line(YamlTree.child("/tiers", entry.getKey()));
      if (tier.has("jar") == tier.has("command")) {
        refusals.add(
            new Refusal(line, "tier '" + entry.getKey() + "' needs either a jar or a command"));
      }
    }
    return refusals;
  }
}
