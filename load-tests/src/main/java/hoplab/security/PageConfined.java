package hoplab.security;

import hoplab.contract.RawRequest;
import hoplab.contract.RawResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An injected script does not run in the page, and no page puts it into a frame save one of the
 * origin that this start was told of, if it was told of one.
 */
final class PageConfined extends Property {

  private static final String POLICY = "Content-Security-Policy";

  /** Sources of scripts that say nothing about whose they are. */
  private static final Set<String> ANYBODY =
      Set.of("*", "http:", "https:", "data:", "blob:", "'unsafe-inline'", "'unsafe-eval'");

  PageConfined() {
    super(
        "page-confined",
        "The page's Content-Security-Policy lets no inline and no foreign script run, and nobody"
            + " frame it save the one origin that was configured; no file's type is guessed.",
        variant -> variant.page().isEmpty() ? Optional.of("it has no page") : Optional.empty());
  }

  @Override
  void examine(Examination live) throws IOException {
    for (String file : AttackSurface.pageFiles(live.client())) {
      RawResponse response = live.client().page(RawRequest.of("GET", file));
      live.require(
          response.joined("X-Content-Type-Options", ",").equalsIgnoreCase("nosniff"),
          "%s does not say nosniff",
          file);
      if (response.joined("Content-Type", "").startsWith("text/html")) {
        confined(live, file, response.all(POLICY).stream().map(PageConfined::directives).toList());
      }
    }
  }

  /** Of several policies each one holds. */
  private static void confined(
      Examination live, String file, List<Map<String, List<String>>> policies) {
    live.require(
        policies.stream()
            .map(policy -> policy.getOrDefault("script-src", policy.get("default-src")))
            .anyMatch(scripts -> scripts != null && scripts.stream().noneMatch(ANYBODY::contains)),
        "%s lets any script run",
        file);
    Set<String> allowed = Set.of(live.variant().framedBy().orElse("'none'"));
    live.require(
        policies.stream()
            .map(policy -> policy.get("frame-ancestors"))
            .anyMatch(frames -> frames != null && allowed.containsAll(frames)),
        "%s may be framed by others than %s",
        file,
        live.variant().framedBy().orElse("nobody"));
  }

  /** The first directive of a name counts. */
  private static Map<String, List<String>> directives(String policy) {
    Map<String, List<String>> directives = new HashMap<>();
    for (String directive : policy.split(";")) {
      List<String> words = Arrays.asList(directive.strip().split("\\s+"));
      directives.putIfAbsent(words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
    }
    return directives;
  }
}
