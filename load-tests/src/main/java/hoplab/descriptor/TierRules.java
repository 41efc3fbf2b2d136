package hoplab.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tier is a jar or a command: what the schema would say in words that nobody understands. */
final class TierRules {

  private TierRules() {}

  static List<DescriptorError> check(YamlTree yaml) {
    List<DescriptorError> refusals = new ArrayList<>();
    for (var entry : yaml.root().get("tiers").properties()) {
      JsonNode tier = entry.getValue();
      int line = yaml.line(YamlTree.child("/tiers", entry.getKey()));
      if (tier.has("jar") == tier.has("command")) {
        refusals.add(
            new DescriptorError(
                line, "tier '" + entry.getKey() + "' needs either a jar or a command"));
      } else if (tier.has("jar") && !isPath(tier.get("jar").asText())) {
        refusals.add(
            new DescriptorError(
                line, "the jar of '" + entry.getKey() + "' cannot be a file's path"));
      } else if (!areBuildPaths(tier.path("build"))) {
        refusals.add(
            new DescriptorError(
                line, "the build of '" + entry.getKey() + "' names what cannot be a file's path"));
      }
    }
    return refusals;
  }

  private static boolean areBuildPaths(JsonNode build) {
    for (JsonNode source : build.path("sources")) {
      if (!isPath(source.asText())) {
        return false;
      }
    }
    return build.isMissingNode() || isPath(build.get("result").asText());
  }

  private static boolean isPath(String text) {
    try {
      return !Path.of(text).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
