package hoplab.descriptor;

import hoplab.result.LinkKind;
import hoplab.result.SignInSwitch;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a schema cannot say: names that must exist, links that must not form a cycle. */
final class DescriptorRules {

  private final Variant variant;
  private final YamlTree yaml;
  private final Set<String> tiers;
  private final List<DescriptorError> refusals = new ArrayList<>();

  private DescriptorRules(Variant variant, YamlTree yaml) {
    this.variant = variant;
    this.yaml = yaml;
    this.tiers = variant.tiers().stream().map(Tier::name).collect(Collectors.toSet());
  }

  static List<DescriptorError> check(Variant variant, YamlTree yaml) {
    DescriptorRules law = new DescriptorRules(variant, yaml);
    law.checkNames();
    law.checkSettings();
    variant.tiers().forEach(law::checkTier);
    law.checkLinks();
    return law.refusals;
  }

  private void checkNames() {
    tierOrRefuse("/api", variant.api());
    variant.page().ifPresent(page -> tierOrRefuse("/page", page));
    if (tiers.contains(Variant.CLIENT)) {
      refuse("/tiers/client", "no tier can be called client: that is the world outside");
    }
    Set<String> databases = new HashSet<>();
    for (String database : variant.databases()) {
      if (tiers.contains(database)) {
        refuse("/databases", "'" + database + "' is both a tier and a database: rename one");
      }
      if (!databases.add(database)) {
        refuse("/databases", "the database '" + database + "' is there twice");
      }
    }
    variant
        .useCases()
        .forEach(
            (useCase, requests) -> {
              for (int i = 0; i < requests.size(); i++) {
                if (requests.get(i).replace("{id}", "").matches(".*[{}].*")) {
                  refuse(
                      "/useCases/" + useCase + "/" + i,
                      "'" + requests.get(i) + "' holds a brace: only {id} is known");
                }
              }
            });
  }

  private void checkSettings() {
    variant
        .settings()
        .forEach(
            (name, value) -> {
              if (value.contains("${")) {
                refuse(
                    YamlTree.child("/settings", name),
                    "the setting '" + name + "' cannot hold a placeholder: write plain text");
              }
            });
    String signIn = variant.settings().getOrDefault(Variant.SIGN_IN, SignInSwitch.ON.label());
    if (Arrays.stream(SignInSwitch.values()).noneMatch(word -> word.label().equals(signIn))) {
      refuse(
          YamlTree.child("/settings", Variant.SIGN_IN),
          "the setting 'sign-in' must be \"on\" or \"off\"");
    }
  }

  private void checkTier(Tier tier) {
    String pointer = YamlTree.child("/tiers", tier.name());
    tier.jar()
        .filter(jar -> tier.build().isEmpty() && !Files.isRegularFile(jar))
        .ifPresent(
            jar -> refuse(pointer + "/jar", jar + " is not there: build first (mvn package)"));
    tier.build().ifPresent(build -> checkBuild(pointer + "/build", build));
    for (int i = 0; i < tier.command().size(); i++) {
      checkText(pointer + "/command/" + i, tier.command().get(i), true);
    }
    tier.environment()
        .forEach(
            (key, value) -> checkText(YamlTree.child(pointer + "/environment", key), value, false));
    tier.ready()
        .headers()
        .forEach(
            (key, value) ->
                checkText(YamlTree.child(pointer + "/ready/headers", key), value, false));
    tier.ready()
        .shownCertificate()
        .filter(name -> !variant.certificates().contains(name))
        .ifPresent(
            name ->
                refuse(
                    pointer + "/ready/certificate",
                    "the certificate '" + name + "' is not declared"));
    if (tier.ready().path().contains("${")) {
      refuse(pointer + "/ready/path", "the readiness path cannot hold a placeholder");
    }
  }

  /** Commands of a build run before anything has an address or a secret. */
  private void checkBuild(String pointer, Build build) {
    for (int i = 0; i < build.commands().size(); i++) {
      if (build.commands().get(i).stream().anyMatch(word -> word.contains("${"))) {
        refuse(pointer + "/commands/" + i, "a build cannot hold a placeholder: write plain text");
      }
    }
    for (int i = 0; i < build.sources().size(); i++) {
      if (!Files.exists(build.sources().get(i))) {
        refuse(pointer + "/sources/" + i, build.sources().get(i) + " is not there");
      }
    }
  }

  private void checkText(String pointer, String text, boolean public_) {
    for (var found : Placeholder.in(text)) {
      if (found.isEmpty()) {
        refuse(pointer, "'" + text + "' holds an unknown placeholder");
        continue;
      }
      Placeholder placeholder = found.get();
      Set<String> known =
          switch (placeholder.kind()) {
            case "tier" -> tiers;
            case "database" -> Set.copyOf(variant.databases());
            case "secret" -> Set.copyOf(variant.secrets());
            case "key" -> Set.copyOf(variant.keyPairs());
            case "certificate" -> Set.copyOf(variant.certificates());
            case "setting" -> variant.settings().keySet();
            default -> Set.of("");
          };
      if (!known.contains(placeholder.name())) {
        refuse(
            pointer,
            "'"
                + text
                + "' names the "
                + placeholder.thing()
                + " '"
                + placeholder.name()
                + "' that is not declared");
      } else if (public_ && placeholder.isConfidential()) {
        refuse(pointer, "a command is visible to all: pass '" + text + "' in the environment");
      }
    }
  }

  private void checkLinks() {
    Set<String> names = new HashSet<>();
    Map<String, List<String>> graph = new HashMap<>();
    for (int i = 0; i < variant.links().size(); i++) {
      Link link = variant.links().get(i);
      String pointer = "/links/" + i;
      if (!names.add(link.name())) {
        refuse(pointer + "/name", "the link '" + link.name() + "' is there twice");
      }
      checkEnds(link, pointer);
      graph.computeIfAbsent(link.from(), from -> new ArrayList<>()).add(link.to());
      if (reaches(graph, link.to(), link.from(), new HashSet<>())) {
        refuse(pointer, "the link '" + link.name() + "' closes a cycle: no start order exists");
      }
    }
  }

  private void checkEnds(Link link, String pointer) {
    boolean fromClient = link.from().equals(Variant.CLIENT);
    boolean toDatabase = variant.databases().contains(link.to());
    if (!fromClient && !tiers.contains(link.from())) {
      refuse(pointer + "/from", "'" + link.from() + "' is neither a tier nor client");
    } else if (fromClient != (link.kind() == LinkKind.EDGE)) {
      refuse(pointer + "/from", "an edge, and only an edge, comes from client");
    }
    if (!toDatabase && !tiers.contains(link.to())) {
      refuse(pointer + "/to", "'" + link.to() + "' is neither a tier nor a database");
    } else if (toDatabase != (link.kind() == LinkKind.DATA)) {
      refuse(pointer + "/to", "a data link, and only a data link, leads to a database");
    }
  }

  private static boolean reaches(
      Map<String, List<String>> graph, String from, String to, Set<String> seen) {
    return from.equals(to)
        || seen.add(from)
            && graph.getOrDefault(from, List.of()).stream()
                .anyMatch(next -> reaches(graph, next, to, seen));
  }

  private void tierOrRefuse(String pointer, String name) {
    if (!tiers.contains(name)) {
      refuse(pointer, "'" + name + "' is not a tier of this variant");
    }
  }

  private void refuse(String pointer, String sentence) {
    refusals.add(new DescriptorError(yaml.line(pointer), sentence));
  }
}
