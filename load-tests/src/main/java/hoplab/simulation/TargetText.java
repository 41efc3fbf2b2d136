package hoplab.simulation;

import hoplab.contract.SignIn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Targets as system properties: {@code NAME=VALUE} several times, with commas between. */
final class TargetText {

  static final String TARGETS = "hoplab.targets";
  static final String SIGN_IN = "hoplab.signIn";
  static final String PAGES = "hoplab.pages";

  private TargetText() {}

  /**
   * Reads targets; an empty text gives none.
   *
   * @param urls {@code name=url,...}
   * @param signIns {@code name=session,name=bearer,...}, of some targets or none
   * @param pages {@code name=origin,...}, of some targets or none
   */
  static List<Target> read(String urls, String signIns, String pages) {
    Map<String, String> kinds = entries(SIGN_IN, signIns, "NAME=session or NAME=bearer");
    Map<String, String> origins = entries(PAGES, pages, "NAME=http://HOST:PORT");
    List<Target> targets = words(urls).stream().map(word -> target(word, kinds, origins)).toList();
    requireNone(SIGN_IN, kinds);
    requireNone(PAGES, origins);
    return targets;
  }

  /** The reverse of {@link #read}, by property. */
  static Map<String, String> write(List<Target> targets) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(TARGETS, write(targets, target -> Optional.of(target.url())));
    properties.put(SIGN_IN, write(targets, target -> target.signIn().map(TargetText::word)));
    properties.put(PAGES, write(targets, Target::pageOrigin));
    return properties;
  }

  private static String write(List<Target> targets, Function<Target, Optional<String>> value) {
    return targets.stream()
        .flatMap(target -> value.apply(target).map(text -> target.name() + "=" + text).stream())
        .collect(Collectors.joining(","));
  }

  private static Target target(
      String word, Map<String, String> kinds, Map<String, String> origins) {
    String[] parts = word.split("=", 2);
    String name = parts[0].strip();
    if (parts.length < 2 || name.isEmpty()) {
      throw new SimulationException(
          "\"" + word + "\" is not a target: say NAME=URL, several of them with commas between");
    }
    return new Target(
        name,
        parts[1].strip(),
        Optional.ofNullable(kinds.remove(name)).map(kind -> kind(name, kind)),
        Optional.ofNullable(origins.remove(name)));
  }

  private static SignIn kind(String name, String word) {
    return Arrays.stream(SignIn.values())
        .filter(kind -> word(kind).equals(word))
        .findFirst()
        .orElseThrow(() -> wrong(SIGN_IN, name + "=" + word, "NAME=session or NAME=bearer"));
  }

  private static String word(SignIn kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> entries(String property, String text, String advice) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String word : words(text)) {
      String[] parts = word.split("=", 2);
      if (parts.length < 2) {
        throw wrong(property, word, advice);
      }
      entries.put(parts[0].strip(), parts[1].strip());
    }
    return entries;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static void requireNone(String property, Map<String, String> left) {
    if (!left.isEmpty()) {
      throw new SimulationException(
          "%s names %s, which is no target: name it in %s"
              .formatted(property, left.keySet().iterator().next(), TARGETS));
    }
  }

  private static SimulationException wrong(String property, String word, String advice) {
    return new SimulationException(
        "%s cannot hold \"%s\": say %s".formatted(property, word, advice));
  }
}
