package hoplab.result.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import hoplab.result.Judged;
import hoplab.result.Run;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Completes a {@code run.json} of an older version to the newest form, so that one schema and one
 * set of records serve all versions. What a version did not record becomes null; a list of what it
 * could not find becomes empty, as it is in a newer run that did not look for it. The version stays
 * as it was, for it tells by which rules the figures were computed.
 *
 * <p>Version 1 knew of no wires, version 2 of no sign-in. Version 3 did not record whether tiers
 * stood back for the load and how busy the processors were, version 4 not who started with an
 * archive of its classes. Version 5 stated the compilers as a flag of the tiers only, its first
 * bundles had no diagnostics, it knew of one load, and differences were judged by a floor.
 */
final class OlderVersions {

  /** The flag by which Java's second compiler stays away. */
  private static final String C1_ONLY = "-XX:TieredStopAtLevel=1";

  private OlderVersions() {}

  /** Completes {@code tree} in place; what is no run stays as it is and is refused later. */
  static void complete(JsonNode tree) {
    int version = tree.path("schemaVersion").asInt();
    JsonNode plan = tree.path("plan");
    addEmptyLists(tree);
    addUnrecorded(tree);
    if (version < 2) {
      add(tree, "network", NullNode.instance);
    }
    if (version < 3) {
      add(plan, "signIn", NullNode.instance);
    }
    if (version < 4) {
      add(plan, "tierNiceness", NullNode.instance);
      tree.path("trials").forEach(trial -> add(trial, "busyShare", NullNode.instance));
    }
    if (version < 5) {
      tree.path("trials").forEach(trial -> add(trial, "archivedTiers", NullNode.instance));
    }
    if (version < 6) {
      add(plan, "busyRatePerSecond", NullNode.instance);
      tree.path("trials").forEach(trial -> add(trial, "busy", NullNode.instance));
      tree.path("variants").forEach(one -> add(one, "loads", JsonNodeFactory.instance.arrayNode()));
      add(plan, "compilers", TextNode.valueOf(compilers(plan.path("jvmFlags"))));
      add(plan, "smallestRatio", NullNode.instance);
      addJudging(tree);
    }
  }

  /** Differences were judged, at the one load that there was; no ratio was. */
  private static void addJudging(JsonNode tree) {
    for (JsonNode comparisons : tree.findValues("comparisons")) {
      for (JsonNode comparison : comparisons) {
        add(comparison, "judged", TextNode.valueOf(Judged.DIFFERENCE.label()));
        addNulls(comparison, "load", "ratio", "ratioCiLow", "ratioCiHigh");
        addNulls(comparison, "familySize", "degreesOfFreedom");
      }
    }
    for (JsonNode step : tree.path("ladder")) {
      addNulls(step, "load", "ratio", "ratioCiLow", "ratioCiHigh");
      addNulls(step, "cpuRatio", "cpuRatioCiLow", "cpuRatioCiHigh");
    }
  }

  private static void addNulls(JsonNode holder, String... names) {
    for (String name : names) {
      add(holder, name, NullNode.instance);
    }
  }

  private static String compilers(JsonNode flags) {
    boolean first =
        StreamSupport.stream(flags.spliterator(), false)
            .anyMatch(flag -> flag.asText().equals(C1_ONLY));
    return first ? "c1" : "tiered";
  }

  /** Also in the newest version: a list that is added later changes the meaning of nothing. */
  private static void addEmptyLists(JsonNode run) {
    Stream.of(Run.class.getRecordComponents())
        .filter(component -> component.getType() == List.class)
        .forEach(list -> add(run, list.getName(), JsonNodeFactory.instance.arrayNode()));
  }

  /** Also in the newest version: what was added later and was not recorded before. */
  private static void addUnrecorded(JsonNode run) {
    addNulls(run, "load", "browser", "footprint", "burst", "heavy", "scale", "page");
    addNulls(run.path("plan"), "aotCache", "signedInUsers");
    add(run.path("machine"), "scheduler", NullNode.instance);
    for (JsonNode trial : run.path("trials")) {
      add(trial.at("/injection/warmUp"), "signInMillis", NullNode.instance);
      add(trial.at("/busy/injection/warmUp"), "signInMillis", NullNode.instance);
      trial.path("tiers").forEach(tier -> add(tier, "compilingShare", NullNode.instance));
      addUntraced(trial.path("injection"));
      addUntraced(trial.path("busy").path("injection"));
    }
  }

  private static void addUntraced(JsonNode injection) {
    injection.path("targets").forEach(target -> add(target, "traced", NullNode.instance));
  }

  private static void add(JsonNode holder, String name, JsonNode value) {
    if (holder instanceof ObjectNode object && !object.has(name)) {
      object.set(name, value);
    }
  }
}
