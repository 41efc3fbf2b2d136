package hoplab.tier;

import io.smallrye.config.SmallRyeConfig;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a tier must be told before it can start. A jar that needs a setting says so with a line
 * {@code hoplab.required.always."the.setting"=what to set, and to what} in its own settings, or
 * {@code hoplab.required.for-sign-in.} where it is needed only if users sign in.
 *
 * <p>No {@code @ConfigMapping} demands the settings themselves: some of them are Quarkus' own, its
 * message names the property and not what to do about it, and a secret that it cannot convert is
 * repeated in it. Nor does one hold the lines: a start that fails early, and every further start in
 * a JVM of tests, knows of no mapping.
 */
final class Requirements {
  private Requirements() {}

  /** A sentence that says what to set; empty if nothing is missing. */
  static String missing(SmallRyeConfig config) {
    Map<String, String> unmet = new TreeMap<>(lines(config, "hoplab.required.always"));
    if (config.getOptionalValue("hoplab.sign-in", String.class).orElse("").equals("on")) {
      unmet.putAll(lines(config, "hoplab.required.for-sign-in"));
    }
    unmet.keySet().removeIf(name -> config.getOptionalValue(name, String.class).isPresent());
    return unmet.isEmpty()
        ? ""
        : unmet.values().stream().collect(Collectors.joining("; ", "set ", ""));
  }

  /** By setting: the variable to set, and to what. */
  private static Map<String, String> lines(SmallRyeConfig config, String prefix) {
    return config.getOptionalValues(prefix, String.class, String.class).orElse(Map.of());
  }
}
