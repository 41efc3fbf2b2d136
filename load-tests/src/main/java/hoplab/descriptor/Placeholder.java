package hoplab.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that is known only at the start, written <code>${...}</code>.
 *
 * @param kind {@code port}, {@code java}, {@code tier}, {@code database}, {@code secret}, {@code
 *     key}, {@code certificate} or {@code setting}
 * @param name of the tier, database, secret, key pair, certificate or setting; empty for the others
 * @param part of a tier, database, key pair or certificate, as {@code url}; empty for the others
 */
public record Placeholder(String kind, String name, String part) {

  private static final Pattern SYNTAX = Pattern.compile("\\$\\{([^}]*)}");
  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "tier", Set.of("url", "host", "port"),
          "database", Set.of("url", "host", "port", "name", "user", "password"),
          "key", Set.of("private", "public"),
          "certificate", Set.of("key-store", "trust-store", "password"));

  /** True for what must not be seen in a list of processes. */
  public boolean isConfidential() {
    return kind.equals("secret") || part.equals("password") || part.equals("private");
  }

  /** What the name names, for people. */
  String thing() {
    return kind.equals("key") ? "key pair" : kind;
  }

  /** All placeholders of a text; an empty element stands for one that nobody knows. */
  public static List<Optional<Placeholder>> in(String text) {
    List<Optional<Placeholder>> found = new ArrayList<>();
    Matcher matcher = SYNTAX.matcher(text);
    while (matcher.find()) {
      found.add(parse(matcher.group(1)));
    }
    if (matcher.replaceAll("").contains("${")) {
      found.add(Optional.empty());
    }
    return found;
  }

  /** The text with every placeholder replaced; unknown ones stay as they are. */
  public static String fill(String text, Function<Placeholder, String> values) {
    return SYNTAX
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    parse(match.group(1)).map(values).orElseGet(match::group)));
  }

  private static Optional<Placeholder> parse(String inner) {
    String[] words = inner.split("\\.", -1);
    return switch (words.length) {
      case 1 ->
          Set.of("port", "java").contains(inner)
              ? Optional.of(new Placeholder(inner, "", ""))
              : Optional.empty();
      case 2 ->
          Set.of("secret", "setting").contains(words[0])
              ? Optional.of(new Placeholder(words[0], words[1], ""))
              : Optional.empty();
      case 3 ->
          PARTS.getOrDefault(words[0], Set.of()).contains(words[2])
              ? Optional.of(new Placeholder(words[0], words[1], words[2]))
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
